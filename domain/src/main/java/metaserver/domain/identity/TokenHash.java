package metaserver.domain.identity;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 of a session token in 64 hex digits: names a session without letting anybody use it. */
public record TokenHash(String hex) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public TokenHash {
    if (!FORM.matcher(hex).matches()) throw new IllegalArgumentException("a token hash is 64 hex digits");
  }

  public static TokenHash of(byte[] sha256) {
    return new TokenHash(HexFormat.of().formatHex(sha256));
  }

  /** Enough of it to follow one session through a log. */
  public String brief() {
    return hex.substring(0, 10);
  }
}
