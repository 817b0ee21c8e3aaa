package metaserver.application.lobby;

import java.time.InstantSource;
import java.util.function.Consumer;
import metaserver.application.identity.RestoreSession;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.domain.identity.SessionToken;
import metaserver.domain.store.StoreUnavailable;

/**
 * Lets the bearer of a token into a room, out of the one he was in. Blocks on the store if memory does not know the
 * token.
 */
public final class EnterRoom {
  private final RestoreSession sessions;
  private final Greeting greeting;
  private final InstantSource clock;

  public EnterRoom(RestoreSession sessions, Greeting greeting, InstantSource clock) {
    this.sessions = sessions;
    this.greeting = greeting;
    this.clock = clock;
  }

  /** @param answer called on the room's thread, after the newcomer's welcome */
  public void enter(SessionToken token, LiveRoom room, Arrival arrival, Seat seat, Consumer<Entering> answer) {
    RestoreSession.Outcome restored;
    try {
      restored = sessions.restore(token);
    } catch (StoreUnavailable e) {
      room.execute(() -> answer.accept(new Entering.NotNow()));
      return;
    }
    enter(restored, room, arrival, seat, greeting, clock, answer);
  }

  static void enter(
      RestoreSession.Outcome restored, LiveRoom room, Arrival arrival, Seat seat, Greeting greeting,
      InstantSource clock, Consumer<Entering> answer) {
    room.execute(() -> answer.accept(switch (restored) {
      case RestoreSession.Found(var session) -> room.enter(session, arrival, seat, greeting, clock.instant());
      case RestoreSession.Unknown() -> new Entering.BadToken();
      case RestoreSession.Barred(String notice) -> new Entering.Barred(notice);
      case RestoreSession.Revoked(Reason why) -> why == Reason.ACCOUNT_DISABLED
          ? new Entering.AccountDisabled()
          : new Entering.BadToken();
    }));
  }
}
