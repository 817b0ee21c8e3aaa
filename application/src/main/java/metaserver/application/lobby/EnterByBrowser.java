package metaserver.application.lobby;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import metaserver.application.identity.Eviction;
import metaserver.application.identity.LiveSession;
import metaserver.application.identity.Presence;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Revocation.Reason;

/**
 * Lets somebody into a room by a browser. Whose game is in a room already listens along there, and nobody sees a second
 * player; unless he takes over from it. Never blocks; on any thread. Answers come on a room's thread.
 */
public final class EnterByBrowser {
  private static final Arrival ARRIVAL = new Arrival(false, 0, 0);

  private final Presence presence;
  private final Greeting greeting;
  private final InstantSource clock;

  public EnterByBrowser(Presence presence, Greeting greeting, InstantSource clock) {
    this.presence = presence;
    this.greeting = greeting;
    this.clock = clock;
  }

  /** @param takeOver whether his game, if it is in a room, shall leave it */
  public void enter(
      LiveSession session, LiveRoom room, Seat browser, boolean takeOver, Consumer<EnteringByBrowser> answer) {
    Optional<Member> byGame = byGame(session.player());
    if (byGame.isEmpty()) into(session, room, browser, answer);
    else byGame.get().room().execute(() -> {
      if (takeOver) takeOver(byGame.get(), session, room, browser, answer);
      else if (!along(byGame.get(), browser, answer)) into(session, room, browser, answer);
    });
  }

  /** Listens along where somebody is by his game, if he is; else nothing is answered. */
  public void follow(PlayerId player, Seat browser, Consumer<EnteringByBrowser> answer) {
    byGame(player).ifPresent(member -> member.room().execute(() -> along(member, browser, answer)));
  }

  /** Where somebody is by his game, if he is in a room by it. */
  public Optional<Member> byGame(PlayerId player) {
    return presence.of(player).stream().flatMap(EnterByBrowser::member)
        .filter(member -> !member.seat().isBrowser()).findAny();
  }

  private static Stream<Member> member(LiveSession session) {
    return session.stay().filter(Member.class::isInstance).map(Member.class::cast).stream();
  }

  private boolean along(Member member, Seat browser, Consumer<EnteringByBrowser> answer) {
    boolean attached = member.room().attach(member, browser, greeting);
    if (attached) answer.accept(new EnteringByBrowser.Along(member));
    return attached;
  }

  private void takeOver(
      Member game, LiveSession session, LiveRoom room, Seat browser, Consumer<EnteringByBrowser> answer) {
    if (game.room().holds(game) && game.isBoundToGame()) {
      answer.accept(new EnteringByBrowser.Bound(game));
    } else {
      game.room().dismiss(game, new Eviction.Revoked(Reason.TAKEN_OVER));
      into(session, room, browser, answer);
    }
  }

  private void into(LiveSession session, LiveRoom room, Seat browser, Consumer<EnteringByBrowser> answer) {
    room.execute(() -> answer.accept(switch (room.enter(session, ARRIVAL, browser, greeting, clock.instant())) {
      case Entering.Entered(Member member) -> new EnteringByBrowser.In(member);
      case Entering.Refused why -> new EnteringByBrowser.Outside(why);
    }));
  }
}
