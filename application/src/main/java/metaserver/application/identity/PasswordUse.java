package metaserver.application.identity;

import metaserver.domain.identity.Password;

/** Where a password is going to be typed. */
public enum PasswordUse {
  /** In the game clients, which send at most 15 bytes of MacRoman. */
  GAME_CLIENTS,
  /** On web pages only: any text. */
  WEB_ONLY;

  /** Whether the password can be typed there. An empty one is what a guest gives. */
  public boolean accepts(Password password) {
    return switch (this) {
      case GAME_CLIENTS -> password.fitsTheWire();
      case WEB_ONLY -> !password.isEmpty();
    };
  }
}
