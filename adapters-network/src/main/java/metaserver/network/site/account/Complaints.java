package metaserver.network.site.account;

import java.time.Duration;
import java.time.Instant;
import metaserver.application.account.Refusal;
import metaserver.domain.account.DeviceName;
import metaserver.domain.account.PasswordFault;
import metaserver.network.site.shown.Shown;

/** How refusals are told on pages. */
final class Complaints {
  private Complaints() {}

  static String of(Refusal why) {
    return switch (why) {
      case Refusal.RegistrationClosed() -> "Nobody can register here by himself. Ask the staff.";
      case Refusal.NameUnfit() -> "A name has 1 to 31 characters that the games can show, and is not kept for guests.";
      case Refusal.NameTaken() -> "Somebody else has this name, or had it lately.";
      case Refusal.NameUnchanged() -> "That is your name already.";
      case Refusal.RenamedLately(Instant again) ->
          "A name is kept for a month. You can change yours again on " + Shown.day(again) + ".";
      case Refusal.AddressUnfit() -> "That is no mail address.";
      case Refusal.NoMail() -> "This server sends no mail. Ask the staff.";
      case Refusal.PasswordUnfit(PasswordFault fault) -> fault(fault);
      case Refusal.WrongPassword() -> "That is not your password.";
      case Refusal.CodeUnknown() -> "That code is not good, or no more.";
      case Refusal.DeviceUnfit() -> "The name of a device has 1 to " + DeviceName.MAX + " characters.";
      case Refusal.TooMany(int most) -> "There are " + most + " already.";
      case Refusal.TooOften(Duration wait) -> "Too many attempts. Try again in " + (wait.toSeconds() + 1) + " seconds.";
      case Refusal.ForStaff() -> "Only staff has that.";
      case Refusal.Already() -> "It is so already.";
      case Refusal.NotConfirmed() -> "Type the name of your account to show that you mean it.";
      case Refusal.NotNow() -> "Not just now. Try again in a minute.";
      case Refusal.NoAccount() -> "This account cannot be used.";
    };
  }

  private static String fault(PasswordFault fault) {
    return switch (fault) {
      case TOO_SHORT -> "A password has at least " + PasswordFault.SHORTEST + " characters.";
      case TOO_LONG -> "A password has at most " + PasswordFault.LONGEST + " characters.";
      case THE_NAME -> "The password must not be the name.";
    };
  }
}
