package metaserver.application.chat;

import metaserver.application.identity.LiveSession;
import metaserver.application.identity.LoginSecret;
import metaserver.domain.identity.SessionClient;

/** From which game clients staff can type its commands. What browsers send is protected on its way: they always can. */
public enum StaffTyping {
  ON,
  OFF,
  /** From those that logged in with a game password. */
  GAME_PASSWORD;

  boolean lets(LiveSession session) {
    return switch (session.session().client()) {
      case SessionClient.Browser _ -> true;
      case SessionClient.Game _ -> switch (this) {
        case ON -> true;
        case OFF -> false;
        case GAME_PASSWORD -> session.secret() == LoginSecret.GAME_PASSWORD;
      };
    };
  }
}
