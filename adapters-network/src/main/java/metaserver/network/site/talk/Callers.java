package metaserver.network.site.talk;

import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import metaserver.application.identity.Eviction;
import metaserver.application.identity.LiveSession;
import metaserver.application.lobby.EnterByBrowser;
import metaserver.application.lobby.EnteringByBrowser;
import metaserver.application.lobby.LeaveByBrowser;
import metaserver.application.lobby.LiveRoom;
import metaserver.domain.identity.Household;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.TokenHash;
import metaserver.network.site.talk.Whereabouts.Inside;
import metaserver.network.site.talk.Whereabouts.Nowhere;

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
    return of(player, Optional.empty());
  }

  /** @param token by which his browser is known */
  Caller of(PlayerId player, Optional<TokenHash> token) {
    return all.compute(player, (_, known) -> {
      Caller caller = Optional.ofNullable(known).filter(one -> !one.isForgotten())
          .orElseGet(() -> new Caller(player, enter, leave, elsewhere, clock.instant()));
      caller.seen(clock.instant(), token);
      return caller;
    });
  }

  /**
   * Goes into a room, or listens along where his game is.
   *
   * @param token by which his browser is known
   */
  EnteringByBrowser enter(LiveSession session, Optional<TokenHash> token, LiveRoom room, boolean takeOver) {
    Optional<EnteringByBrowser> outcome = Optional.empty();
    while (outcome.isEmpty()) outcome = of(session.player(), token).enter(session, room, takeOver);
    return outcome.get();
  }

  /** Why somebody had to leave whose token is worth nothing any more. */
  Optional<String> farewell(TokenHash token) {
    return all.values().stream().filter(caller -> caller.isKnownBy(token)).map(Caller::whereabouts)
        .flatMap(at -> at instanceof Nowhere(Optional<String> why) ? why.stream() : Stream.empty()).findAny();
  }

  Optional<Caller> find(PlayerId player) {
    return Optional.ofNullable(all.get(player));
  }

  /** He signed out: he leaves at once. */
  public void gone(PlayerId player) {
    Optional.ofNullable(all.remove(player)).ifPresent(Caller::leaveForGood);
  }

  /** How many are in a room by a browser. */
  public int inside() {
    return insiders().size();
  }

  /** How many guests are in rooms from there. */
  long guestsFrom(InetAddress address) {
    return insiders().stream().map(inside -> inside.member().session())
        .filter(session -> session.player().isGuest()
            && Household.of(session.session().address()).equals(Household.of(address))).count();
  }

  List<Inside> insiders() {
    return all.values().stream().map(Caller::whereabouts)
        .filter(Inside.class::isInstance).map(Inside.class::cast).toList();
  }

  /** Follows games into rooms, and forgets who is gone. To be called once a second. */
  public void look() {
    all.values().removeIf(caller -> caller.look(clock.instant()));
  }

  /** The server stops: everybody is told so, and leaves. */
  void stop() {
    Heard farewell = new Heard(TalkLine.server(clock.instant(), Farewell.words(new Eviction.ServerStops())));
    insiders().forEach(inside -> inside.booth().add(farewell));
    all.values().forEach(Caller::leave);
  }
}
