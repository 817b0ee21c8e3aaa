package metaserver.network.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Why a mail was not handed over.
 *
 * @param reason for the log: the kind of failure and the server's code, since its words may name the recipient
 * @param isFinal whether another attempt is in vain
 */
record SmtpFailure(String reason, boolean isFinal) {
  static SmtpFailure of(Exception failure) {
    OptionalInt code = causes(failure).flatMapToInt(each -> code(each).stream()).findFirst();
    return new SmtpFailure(failure.getClass().getSimpleName() + (code.isPresent() ? ", SMTP " + code.getAsInt() : ""),
        code.isPresent() ? code.getAsInt() >= 500 : causes(failure).anyMatch(SmtpFailure::isOurs));
  }

  /** Whether no server was to blame: the same mail fails the same way again. */
  private static boolean isOurs(Throwable failure) {
    return failure instanceof AddressException || failure instanceof RuntimeException;
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, each -> each != null, SmtpFailure::next);
  }

  /** What failed after it, or before: mail's own chain goes its own way. */
  private static @Nullable Throwable next(Throwable failure) {
    if (!(failure instanceof MessagingException linked) || linked.getNextException() == null) return failure.getCause();
    return linked.getNextException();
  }

  private static OptionalInt code(Throwable failure) {
    return switch (failure) {
      case SMTPAddressFailedException address -> OptionalInt.of(address.getReturnCode());
      case SMTPSendFailedException send -> OptionalInt.of(send.getReturnCode());
      default -> OptionalInt.empty();
    };
  }
}
