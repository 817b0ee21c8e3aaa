package metaserver.network.site;

import java.util.Base64;
import java.util.Optional;
import metaserver.domain.identity.SessionToken;

/** Tokens as cookies and form fields hold them: base64 for addresses, without padding. */
public final class TokenText {
  private TokenText() {}

  public static String of(SessionToken token) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token.bytes());
  }

  /** Empty if it is none. */
  public static Optional<SessionToken> read(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      return bytes.length == SessionToken.BYTES ? Optional.of(SessionToken.of(bytes)) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
