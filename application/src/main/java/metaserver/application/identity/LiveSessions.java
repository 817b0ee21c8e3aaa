package metaserver.application.identity;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;

/** The sessions of this one process, in memory. */
public final class LiveSessions implements Presence {
  private static final int GUEST_IDS = Integer.MAX_VALUE - PlayerId.FIRST_GUEST;

  private final ConcurrentHashMap<TokenHash, LiveSession> byToken = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<PlayerId, Set<LiveSession>> byPlayer = new ConcurrentHashMap<>();
  private final AtomicInteger guests = new AtomicInteger();

  @Override
  public Optional<LiveSession> find(TokenHash token) {
    return Optional.ofNullable(byToken.get(token));
  }

  @Override
  public Collection<LiveSession> all() {
    return byToken.values();
  }

  @Override
  public LiveSession arrived(LiveSession session) {
    LiveSession known = byToken.putIfAbsent(session.token(), session);
    if (known != null) return known;
    byPlayer.compute(session.player(), (_, others) -> {
      Set<LiveSession> sessions = others == null ? ConcurrentHashMap.newKeySet() : others;
      sessions.add(session);
      return sessions;
    });
    return session;
  }

  @Override
  public LiveSession arrivedAsGuest(Function<PlayerId, LiveSession> session) {
    while (true) {
      PlayerId id = new PlayerId(PlayerId.FIRST_GUEST + Math.floorMod(guests.getAndIncrement(), GUEST_IDS));
      if (byPlayer.putIfAbsent(id, ConcurrentHashMap.newKeySet()) != null) continue;
      return arrived(session.apply(id));
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
    of(user).forEach(session -> evict(session.token(), why));
  }

  @Override
  public void forget(LiveSession session) {
    byToken.remove(session.token(), session);
    byPlayer.compute(session.player(), (_, sessions) -> {
      if (sessions == null || (sessions.remove(session) && sessions.isEmpty())) return null;
      return sessions;
    });
  }

  @Override
  public void refresh(User user) {
    of(user.id()).forEach(session -> session.refresh(user));
  }

  private Stream<LiveSession> of(UserId user) {
    return byPlayer.getOrDefault(PlayerId.of(user), Set.of()).stream();
  }
}
