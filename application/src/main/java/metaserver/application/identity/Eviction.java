package metaserver.application.identity;

import metaserver.domain.identity.Revocation.Reason;

/** Why somebody's stay in a room ends although he did not ask for it. */
public sealed interface Eviction {
  /** The same session entered another room. The client knows: nothing is said. */
  record Moved() implements Eviction {}

  /** He was here by his game, which left. Only the browser that listened along is told. */
  record GameLeft() implements Eviction {}

  /** His session was revoked. */
  record Revoked(Reason reason) implements Eviction {
    /** What he is told. */
    public String text() {
      return switch (reason) {
        case TAKEN_OVER -> "This account has logged in somewhere else.";
        case ACCOUNT_DISABLED -> "This account is disabled.";
        case PASSWORD_CHANGED -> "The password of this account was changed. Log in again.";
        case KICKED -> "You were asked to leave.";
        case BANNED -> "You are banned.";
        case LOGGED_OUT -> "You were logged out from elsewhere.";
      };
    }
  }

  /** Staff wants him elsewhere, and he is told why. */
  record ShownOut(String text) implements Eviction {}

  /** He went on saying too much. His session goes on. */
  record Flooding() implements Eviction {}

  /** The room closed while he was inside. */
  record RoomClosed() implements Eviction {}

  /** The server stops. */
  record ServerStops() implements Eviction {}
}
