package metaserver.application.identity;

import static java.util.stream.Stream.concat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;

/**
 * The sessions of this one process, in memory. Guests cost an attacker nothing, so when there are very many those who
 * are in no room make way for newcomers.
 */
public final class LiveSessions implements Presence {
  private static final int GUEST_IDS = Integer.MAX_VALUE - PlayerId.FIRST_GUEST;
  private static final int MANY_GUESTS = 20_000;
  /** More than one, so that looking keeps up with arriving. */
  private static final int LOOKS_PER_ARRIVAL = 4;

  private final ConcurrentHashMap<TokenHash, LiveSession> byToken = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<PlayerId, List<LiveSession>> byPlayer = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<LiveSession> guests = new ConcurrentLinkedQueue<>();
  private final AtomicInteger nextGuest = new AtomicInteger();

  @Override
  public Optional<LiveSession> find(TokenHash token) {
    return Optional.ofNullable(byToken.get(token));
  }

  @Override
  public Collection<LiveSession> all() {
    return byToken.values();
  }

  @Override
  public Collection<LiveSession> of(PlayerId player) {
    return byPlayer.getOrDefault(player, List.of());
  }

  @Override
  public LiveSession arrived(LiveSession session) {
    LiveSession known = byToken.putIfAbsent(session.token(), session);
    if (known != null) return known;
    byPlayer.merge(session.player(), List.of(session),
        (before, added) -> concat(before.stream(), added.stream()).toList());
    return session;
  }

  @Override
  public LiveSession arrivedAsGuest(Function<PlayerId, LiveSession> session) {
    while (true) {
      PlayerId id = new PlayerId(PlayerId.FIRST_GUEST + Math.floorMod(nextGuest.getAndIncrement(), GUEST_IDS));
      if (byPlayer.putIfAbsent(id, List.of()) != null) continue;
      LiveSession guest = arrived(session.apply(id));
      makeRoom();
      guests.add(guest);
      return guest;
    }
  }

  /** Takes a few guests from the queue and puts back those who stay. */
  private void makeRoom() {
    for (int i = 0; i < LOOKS_PER_ARRIVAL; i++) {
      LiveSession guest = guests.poll();
      if (guest == null) return;
      if (guest.isOver()) continue;
      if (byToken.size() > MANY_GUESTS && guest.endOutside()) forget(guest);
      else guests.add(guest);
    }
  }

  @Override
  public void evict(TokenHash token, Eviction why) {
    find(token).ifPresent(session -> {
      forget(session);
      session.end(why);
    });
  }

  @Override
  public void evictAll(UserId user, Eviction why) {
    of(PlayerId.of(user)).forEach(session -> evict(session.token(), why));
  }

  @Override
  public void forget(LiveSession session) {
    byToken.remove(session.token(), session);
    byPlayer.computeIfPresent(session.player(), (_, sessions) -> {
      List<LiveSession> others = sessions.stream().filter(other -> !other.equals(session)).toList();
      return others.isEmpty() ? null : others;
    });
  }

  @Override
  public void refresh(User user) {
    of(PlayerId.of(user.id())).forEach(session -> session.refresh(user));
  }
}
