package metaserver.domain.account;

import java.util.Optional;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Password;

/** Why a password that somebody chose for himself is not taken. */
public enum PasswordFault {
  TOO_SHORT,
  TOO_LONG,
  /** It is the account's name. */
  THE_NAME;

  public static final int SHORTEST = 8;
  /** More makes nobody safer and hashing dearer. */
  public static final int LONGEST = 128;

  /** What is wrong with a password, if anything is. */
  public static Optional<PasswordFault> of(Password password, NameKey name) {
    int length = password.text().codePointCount(0, password.text().length());
    if (length < SHORTEST) return Optional.of(TOO_SHORT);
    if (length > LONGEST) return Optional.of(TOO_LONG);
    boolean same = !NameKey.isBlank(password.text()) && NameKey.of(password.text()).equals(name);
    return same ? Optional.of(THE_NAME) : Optional.empty();
  }
}
