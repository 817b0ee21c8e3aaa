package metaserver.bootstrap.identity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.PasswordHash;
import metaserver.domain.identity.Username;

/** One account of a users file: {@code name:hash}, or {@code name:hash:admin}. A name may hold colons, a hash none. */
public record UserLine(Username username, PasswordHash hash, boolean admin) {
  private static final Pattern FORM = Pattern.compile("(.+):(\\$[^:]+?)(:admin)?\\s*");

  /** Empty if the line does not have the form or names {@code guest}. */
  static Optional<UserLine> read(String line) {
    Matcher form = FORM.matcher(line);
    if (!form.matches()) return Optional.empty();
    try {
      Username name = new Username(form.group(1));
      if (name.key().equals(NameKey.GUEST)) return Optional.empty();
      return Optional.of(new UserLine(name, new PasswordHash(form.group(2)), form.group(3) != null));
    } catch (IllegalArgumentException badNameOrHash) {
      return Optional.empty();
    }
  }

  /** As it stands in the file. */
  public String text() {
    return username.text() + ":" + hash.text() + (admin ? ":admin" : "");
  }
}
