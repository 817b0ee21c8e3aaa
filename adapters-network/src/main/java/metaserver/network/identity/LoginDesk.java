package metaserver.network.identity;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import metaserver.application.identity.Authenticate;
import metaserver.application.identity.LogIn;
import metaserver.application.lobby.RoomDirectory;
import metaserver.network.connection.Connection;
import metaserver.network.connection.State;

/**
 * What login connections work with.
 *
 * @param byToken whether Aleph One is asked for a token of the site instead of the password
 * @param closed whether nobody is let in any more, since the server is about to stop
 * @param stayAfter how long a connection may stay when all is said; Aleph One asks for hubs then
 */
public record LoginDesk(Authenticate authenticate, LogIn logIn, RoomDirectory rooms, Duration stayAfter,
    LoginCounts counts, boolean byToken, BooleanSupplier closed) {
  /** How a login connection begins. */
  public State first(Connection connection) {
    return new AwaitingLogin(this, connection);
  }
}
