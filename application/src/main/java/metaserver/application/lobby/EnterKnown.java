package metaserver.application.lobby;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import metaserver.application.identity.RecallSession;
import metaserver.application.identity.RestoreSession;
import metaserver.domain.identity.SessionToken;

/**
 * Lets the bearer of a token that memory knows into a room, as {@link EnterRoom} does with all; never blocks. So
 * whoever comes from his login need not wait for another thread.
 */
public final class EnterKnown {
  private final RecallSession sessions;
  private final Greeting greeting;
  private final InstantSource clock;

  public EnterKnown(RecallSession sessions, Greeting greeting, InstantSource clock) {
    this.sessions = sessions;
    this.greeting = greeting;
    this.clock = clock;
  }

  /**
   * @param answer called on the room's thread, after the newcomer's welcome
   * @return whether memory knows the token; if not, nothing is answered
   */
  public boolean enter(SessionToken token, LiveRoom room, Arrival arrival, Seat seat, Consumer<Entering> answer) {
    Optional<RestoreSession.Outcome> known = sessions.recall(token);
    known.ifPresent(restored -> EnterRoom.enter(restored, room, arrival, seat, greeting, clock, answer));
    return known.isPresent();
  }
}
