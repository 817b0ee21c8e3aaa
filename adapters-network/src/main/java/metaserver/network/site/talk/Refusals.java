package metaserver.network.site.talk;

import java.time.Duration;
import metaserver.application.identity.Authentication;
import metaserver.application.lobby.Entering;
import metaserver.domain.lobby.Admission;

/** Why somebody may not come in, for him to read. */
final class Refusals {
  private Refusals() {}

  static String words(Authentication.Refused why) {
    return switch (why) {
      case Authentication.NameTaken() ->
          "This name belongs to a registered player, or to nobody at all. Please choose another.";
      case Authentication.GuestsDisabled() -> "Guests cannot talk here. Please log in with an account.";
      case Authentication.Barred(String notice) -> notice;
      case Authentication.NotNow(String reason) -> reason;
      case Authentication.WrongPassword() -> "This name is too long. Please choose another.";
      case Authentication.TooManyFailures(Duration wait) -> "Try again in " + (wait.toSeconds() + 1) + " seconds.";
      case Authentication.AccountDisabled(), Authentication.VersionTooOld(), Authentication.WrongGamePassword(),
          Authentication.NotVerified() -> "That is not possible just now.";
    };
  }

  static String words(Entering.Refused why) {
    return switch (why) {
      case Entering.NotAdmitted(Admission admission, _) -> words(admission);
      case Entering.BadToken() -> "That did not work. Please try again.";
      case Entering.AccountDisabled() -> "This account is disabled.";
      case Entering.Barred(String notice) -> notice;
      case Entering.NotNow() -> "The player database is away. Try again in a minute.";
    };
  }

  private static String words(Admission why) {
    return switch (why) {
      case Admission.RoomFull() -> "This room is full.";
      case Admission.RoomClosed() -> "This room is closed.";
      case Admission.WrongFamily() -> "This room is for another game.";
      case Admission.GuestsNotAllowed() -> "This room is for registered players.";
      case Admission.CasteOutOfRange(var castes) ->
          "This room is for castes " + castes.min() + " to " + castes.max() + ".";
      case Admission.Admitted() -> throw new IllegalArgumentException("nobody is refused because he is admitted");
    };
  }
}
