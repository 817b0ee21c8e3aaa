package metaserver.network.site;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import metaserver.domain.identity.SessionToken;

/**
 * What a form brings back to prove that it is ours: made of a cookie that other sites cannot read. It lasts as long as
 * the cookie, over a restart too.
 */
final class FormToken {
  private static final byte[] PURPOSE = "form".getBytes(StandardCharsets.US_ASCII);

  private FormToken() {}

  static String of(SessionToken cookie) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(cookie.bytes(), "HmacSHA256"));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(PURPOSE));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", e);
    }
  }

  static boolean fits(SessionToken cookie, String sent) {
    return MessageDigest.isEqual(of(cookie).getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }
}
