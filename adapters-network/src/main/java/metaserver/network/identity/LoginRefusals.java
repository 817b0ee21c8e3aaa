package metaserver.network.identity;

import metaserver.application.identity.Authentication;
import metaserver.application.identity.LoginAttempt;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.notices.ServerMessage;

/** The verdicts on a login as packet 3 puts them. */
final class LoginRefusals {
  /** The first build of Myth II that knows codes 16 and 17. */
  private static final int KNOWS_GUEST_CODES = 428;

  private LoginRefusals() {}

  static ServerMessage message(Authentication.Refused why, LoginAttempt attempt) {
    return switch (why) {
      case Authentication.WrongPassword() -> new ServerMessage(3, "Unknown user name or wrong password.");
      case Authentication.WrongGamePassword() ->
          new ServerMessage(1, "Unknown user name or wrong game password. "
              + "Game passwords are made on the site, at /account.");
      case Authentication.NotVerified() ->
          new ServerMessage(locked(attempt), "This account is not verified yet. See your mail, or ask the staff.");
      case Authentication.AccountDisabled() -> new ServerMessage(locked(attempt), "This account is disabled.");
      case Authentication.Barred(String notice) -> new ServerMessage(locked(attempt), notice);
      case Authentication.VersionTooOld() ->
          new ServerMessage(2, "This version of Myth II is too old for the server. Please update it.");
      case Authentication.GuestsDisabled() ->
          new ServerMessage(guestCode(16, attempt), "Guests cannot play here. Please log in with an account.");
      case Authentication.NameTaken() ->
          new ServerMessage(guestCode(17, attempt), "This name belongs to a registered player. Please choose another.");
      case Authentication.TooManyFailures(var retryAfter) ->
          new ServerMessage(1, "Too many failed logins. Try again in " + (retryAfter.toSeconds() + 1) + " seconds.");
      case Authentication.NotNow(String reason) -> new ServerMessage(1, reason);
    };
  }

  /** Aleph One has an alert of its own for 14, which hides the text; 4 shows it. */
  private static int locked(LoginAttempt attempt) {
    return attempt.family() == ClientFamily.ALEPH_ONE ? 4 : 14;
  }

  private static int guestCode(int code, LoginAttempt attempt) {
    boolean knows = attempt.family() == ClientFamily.MYTH && attempt.build() >= KNOWS_GUEST_CODES;
    return knows ? code : 3;
  }
}
