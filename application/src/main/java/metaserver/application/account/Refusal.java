package metaserver.application.account;

import java.time.Duration;
import java.time.Instant;
import metaserver.domain.account.PasswordFault;

/** Why an owner does not get what he wishes. Whether an address or a code is known to us is never among it. */
public sealed interface Refusal {
  /** Nobody can register by himself here. */
  record RegistrationClosed() implements Refusal {}

  /** Nobody can have this name. */
  record NameUnfit() implements Refusal {}

  /** Somebody has it, shows it, or had it lately. */
  record NameTaken() implements Refusal {}

  /** It is his already, letter by letter. */
  record NameUnchanged() implements Refusal {}

  /** The last change of the name is not long enough ago. */
  record RenamedLately(Instant again) implements Refusal {}

  /** Mail cannot be sent to what was typed. */
  record AddressUnfit() implements Refusal {}

  /** This server sends no mail. */
  record NoMail() implements Refusal {}

  /** Nobody may choose this password. */
  record PasswordUnfit(PasswordFault fault) implements Refusal {}

  /** What he proves himself by is not his password. */
  record WrongPassword() implements Refusal {}

  /** It is none, it was used, or its time is over: which of them is not told. */
  record CodeUnknown() implements Refusal {}

  /** The name for the device is empty or too long. */
  record DeviceUnfit() implements Refusal {}

  /** There are as many as there may be. */
  record TooMany(int most) implements Refusal {}

  /** Too many attempts from there; nothing was done. */
  record TooOften(Duration retryAfter) implements Refusal {}

  /** Only staff has it. */
  record ForStaff() implements Refusal {}

  /** It is so already. */
  record Already() implements Refusal {}

  /** What had to be typed to show that it is meant was not. */
  record NotConfirmed() implements Refusal {}

  /** Too much is going on, or it cannot be done for now. */
  record NotNow() implements Refusal {}

  /** The account is disabled, or gone. */
  record NoAccount() implements Refusal {}
}
