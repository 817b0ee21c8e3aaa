package metaserver.network.site.talk;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import metaserver.application.lobby.EnterByBrowser;
import metaserver.application.lobby.LeaveByBrowser;
import metaserver.domain.identity.PlayerId;
import metaserver.network.site.talk.Whereabouts.Inside;

/** All who came by a browser lately. Any thread may ask. */
public final class Callers {
  private final Map<PlayerId, Caller> all = new ConcurrentHashMap<>();
  private final EnterByBrowser enter;
  private final LeaveByBrowser leave;
  private final Executor elsewhere;
  private final InstantSource clock;

  /** @param elsewhere may wait */
  public Callers(EnterByBrowser enter, LeaveByBrowser leave, Executor elsewhere, InstantSource clock) {
    this.enter = enter;
    this.leave = leave;
    this.elsewhere = elsewhere;
    this.clock = clock;
  }

  /** He asks for something just now. */
  Caller of(PlayerId player) {
    Caller caller = all.computeIfAbsent(player, _ -> new Caller(player, enter, leave, elsewhere, clock.instant()));
    caller.seen(clock.instant());
    return caller;
  }

  Optional<Caller> find(PlayerId player) {
    return Optional.ofNullable(all.get(player));
  }

  /** He signed out: he leaves at once. */
  public void gone(PlayerId player) {
    Optional.ofNullable(all.remove(player)).ifPresent(Caller::leave);
  }

  /** How many are in a room by a browser. */
  public int inside() {
    return (int) all.values().stream().filter(caller -> caller.whereabouts() instanceof Inside).count();
  }

  /** Follows games into rooms, and forgets who is gone. To be called once a second. */
  public void look() {
    all.values().removeIf(caller -> caller.look(clock.instant()));
  }
}
