package metaserver.application.ignoring;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import metaserver.application.identity.Eviction;
import metaserver.application.identity.LiveSession;
import metaserver.application.identity.Presence;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.ignoring.Ignore;
import metaserver.domain.ignoring.IgnoreRepository;

/**
 * Who is on line, each with the list of whom he ignores: it is read before he arrives, and forgotten with his session.
 */
public final class AttentivePresence implements Presence {
  private final Presence presence;
  private final Ignores ignores;
  private final IgnoreRepository stored;
  private final KeepIgnores keep;
  private final UserRepository users;
  private final InstantSource clock;

  public AttentivePresence(
      Presence presence, Ignores ignores, IgnoreRepository stored, KeepIgnores keep, UserRepository users,
      InstantSource clock) {
    this.presence = presence;
    this.ignores = ignores;
    this.stored = stored;
    this.keep = keep;
    this.users = users;
    this.clock = clock;
  }

  @Override
  public LiveSession arrived(LiveSession session) {
    session.player().user().ifPresent(owner -> ignores.come(session.player(), list(owner)));
    return presence.arrived(session);
  }

  private List<Ignored> list(UserId owner) {
    keep.store(PlayerId.of(owner)); // what his last session changed may wait for the store yet
    Instant now = clock.instant();
    List<Ignore> all = stored.of(owner).stream().filter(ignore -> !ignore.isOver(now)).toList();
    if (all.isEmpty()) return List.of();
    Map<UserId, User> others = users.findAll(all.stream().map(Ignore::other).distinct().toList()).stream()
        .collect(Collectors.toMap(User::id, user -> user));
    return all.stream().filter(ignore -> others.containsKey(ignore.other())).map(ignore -> {
      PlayerId other = PlayerId.of(ignore.other());
      String name = Optional.ofNullable(others.get(ignore.other())).map(user -> user.username().text()).orElse("");
      return new Ignored(other, other, name, ignore.kind(), now, ignore.until());
    }).toList();
  }

  @Override
  public Optional<LiveSession> find(TokenHash token) {
    return presence.find(token);
  }

  @Override
  public Collection<LiveSession> all() {
    return presence.all();
  }

  @Override
  public Collection<LiveSession> of(PlayerId player) {
    return presence.of(player);
  }

  @Override
  public LiveSession arrivedAsGuest(Function<PlayerId, LiveSession> session) {
    return presence.arrivedAsGuest(session);
  }

  @Override
  public void evict(TokenHash token, Eviction why) {
    Optional<LiveSession> session = presence.find(token);
    presence.evict(token, why);
    session.map(LiveSession::player).ifPresent(this::gone);
  }

  @Override
  public void evictAll(UserId user, Eviction why) {
    presence.evictAll(user, why);
    ignores.go(PlayerId.of(user));
  }

  @Override
  public void forget(LiveSession session) {
    presence.forget(session);
    gone(session.player());
  }

  /** Unless he is still here by another session. */
  private void gone(PlayerId player) {
    if (presence.of(player).isEmpty()) ignores.go(player);
  }

  @Override
  public void refresh(User user) {
    presence.refresh(user);
  }
}
