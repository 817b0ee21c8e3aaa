package metaserver.network.site.talk;

import metaserver.application.identity.Eviction;
import metaserver.domain.identity.Revocation.Reason;

/** What somebody is told who may not stay in a room. */
final class Farewell {
  private Farewell() {}

  /** Whether only his place changed: he may follow his game. */
  static boolean isToFollow(Eviction why) {
    return switch (why) {
      case Eviction.Moved _, Eviction.GameLeft _ -> true;
      case Eviction.Revoked(Reason reason) -> reason == Reason.TAKEN_OVER;
      case Eviction.ShownOut _, Eviction.Flooding _, Eviction.RoomClosed _, Eviction.ServerStops _ -> false;
    };
  }

  static String words(Eviction why) {
    return switch (why) {
      case Eviction.Moved() -> "You went elsewhere.";
      case Eviction.GameLeft() -> "Your game left the room.";
      case Eviction.Revoked revoked -> revoked.text();
      case Eviction.ShownOut(String text) -> text;
      case Eviction.Flooding() -> "You said too much, too fast. Come back and take it easy.";
      case Eviction.RoomClosed() -> "This room was closed.";
      case Eviction.ServerStops() -> "The server stops. Please come back in a few minutes.";
    };
  }
}
