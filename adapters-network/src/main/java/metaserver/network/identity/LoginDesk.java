package metaserver.network.identity;

import java.time.Duration;
import metaserver.application.identity.Authenticate;
import metaserver.application.identity.LogIn;
import metaserver.application.lobby.RoomDirectory;
import metaserver.network.connection.Connection;
import metaserver.network.connection.State;

/**
 * What login connections work with.
 *
 * @param stayAfter how long a connection may stay when all is said; Aleph One asks for hubs then
 */
public record LoginDesk(Authenticate authenticate, LogIn logIn, RoomDirectory rooms, Duration stayAfter) {
  /** How a login connection begins. */
  public State first(Connection connection) {
    return new AwaitingLogin(this, connection);
  }
}
