package metaserver.network.delivery;

import metaserver.application.identity.Eviction;
import metaserver.network.notices.KickNotice;
import metaserver.network.notices.ServerMessage;
import metaserver.network.notices.TextLine;
import metaserver.network.wire.Packet;

/** What a client is told before its room connection is closed. */
final class LastWords {
  private static final String FLOODING = "You said too much, too fast. Come back and take it easy.";

  private LastWords() {}

  static Packet[] of(Eviction why) {
    return switch (why) {
      case Eviction.Moved(), Eviction.GameLeft() -> new Packet[0];
      case Eviction.Flooding() -> new Packet[] {new TextLine(FLOODING), new KickNotice(FLOODING)};
      case Eviction.RoomClosed() -> new Packet[] {new ServerMessage(18, "This room was closed.")};
      case Eviction.ServerStops() -> new Packet[] {
        new TextLine("The server stops. Please come back in a few minutes."), new ServerMessage(18, "The server stops.")
      };
      case Eviction.ShownOut(String text) -> new Packet[] {new KickNotice(text)};
      case Eviction.Revoked revoked -> new Packet[] {revoked(revoked)};
    };
  }

  private static Packet revoked(Eviction.Revoked why) {
    return switch (why.reason()) {
      case TAKEN_OVER -> new ServerMessage(6, why.text());
      case PASSWORD_CHANGED, LOGGED_OUT -> new ServerMessage(4, why.text());
      case ACCOUNT_DISABLED -> new ServerMessage(14, why.text());
      case KICKED, BANNED -> new KickNotice(why.text());
    };
  }
}
