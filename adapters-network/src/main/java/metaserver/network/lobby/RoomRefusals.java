package metaserver.network.lobby;

import metaserver.application.lobby.Entering;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.SessionToken;
import metaserver.domain.lobby.Admission;
import metaserver.network.Protocol;
import metaserver.network.connection.Connection;
import metaserver.network.notices.ServerMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verdicts at the door of a room as packet 3 puts them. No packet 9 comes before: Aleph One would take it for success.
 */
final class RoomRefusals {
  private static final Logger LOG = LoggerFactory.getLogger(RoomRefusals.class);

  private RoomRefusals() {}

  static void refuse(Entering.Refused why, RoomDesk desk, Connection connection, SessionToken token) {
    LOG.info("event=join-refused reason={} session={} room={} address={}", reason(why), token.hash().brief(),
        desk.room().room().id(), connection.address().getHostAddress());
    connection.sendAndClose(Protocol.room(family(why, connection)), message(why));
  }

  /** Whose token is not known shows his family by sealing or not. */
  private static ClientFamily family(Entering.Refused why, Connection connection) {
    return why instanceof Entering.NotAdmitted(_, ClientFamily family) ? family : connection.likelyFamily();
  }

  private static String reason(Entering.Refused why) {
    return switch (why) {
      case Entering.NotAdmitted(Admission admission, _) -> admission.getClass().getSimpleName();
      case Entering.BadToken _, Entering.AccountDisabled _, Entering.Barred _, Entering.NotNow _ ->
          why.getClass().getSimpleName();
    };
  }

  private static ServerMessage message(Entering.Refused why) {
    return switch (why) {
      case Entering.NotAdmitted(Admission admission, _) -> message(admission);
      case Entering.BadToken() -> new ServerMessage(4, "Your login is no longer valid. Please log in again.");
      case Entering.AccountDisabled() -> new ServerMessage(14, "This account is disabled.");
      case Entering.Barred(String notice) -> new ServerMessage(4, notice);
      case Entering.NotNow() -> new ServerMessage(1, "The player database is away. Try again in a minute.");
    };
  }

  private static ServerMessage message(Admission why) {
    return switch (why) {
      case Admission.RoomFull() -> new ServerMessage(13, "This room is full.");
      case Admission.RoomClosed() -> new ServerMessage(4, "This room is closed.");
      case Admission.WrongFamily() -> new ServerMessage(4, "This room is for the other game.");
      case Admission.GuestsNotAllowed() -> new ServerMessage(4, "This room is for registered players.");
      case Admission.CasteOutOfRange(var castes) ->
          new ServerMessage(4, "This room is for castes " + castes.min() + " to " + castes.max() + ".");
      case Admission.Admitted() -> throw new IllegalArgumentException("nobody is refused because he is admitted");
    };
  }
}
