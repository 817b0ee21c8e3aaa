package metaserver.domain.identity;

import java.util.regex.Pattern;

/** A stored password: a PHC string of argon2id, or bcrypt's own form from an older server. Never printed. */
public record PasswordHash(String text) {
  private static final Pattern KNOWN = Pattern.compile("\\$argon2id\\$\\S{20,220}|\\$2[aby]\\$\\d\\d\\$\\S{53}");

  public PasswordHash {
    if (!KNOWN.matcher(text).matches()) {
      throw new IllegalArgumentException("a password hash is a PHC string of argon2id, or bcrypt");
    }
  }

  @Override
  public String toString() {
    return "PasswordHash[hidden]";
  }
}
