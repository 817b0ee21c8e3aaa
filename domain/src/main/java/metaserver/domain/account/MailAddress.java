package metaserver.domain.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mail address as its owner wrote it, of ASCII alone. Never printed, so that no log has it. */
public record MailAddress(String text) {
  /** What SMTP takes. */
  public static final int MAX = 254;

  private static final String WORD = "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
  private static final Pattern FORM =
      Pattern.compile("(?=[^@]{1,64}@)" + dotted(WORD) + "@" + dotted(LABEL));

  public MailAddress {
    if (!isWellFormed(text)) throw new IllegalArgumentException("no mail address");
  }

  /** The address that somebody typed, if it is one. */
  public static Optional<MailAddress> read(String typed) {
    return Optional.of(typed.strip()).filter(MailAddress::isWellFormed).map(MailAddress::new);
  }

  /** By what it is found again: hardly anybody tells capitals apart. */
  public String key() {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String dotted(String part) {
    return part + "(?:\\." + part + ")*";
  }

  private static boolean isWellFormed(String text) {
    return text.length() <= MAX && FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return "MailAddress[hidden]";
  }
}
