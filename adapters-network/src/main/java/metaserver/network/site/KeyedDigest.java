package metaserver.network.site;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Marks texts so that nobody without the key can mark others: HMAC with SHA-256, in base64 for addresses. */
public final class KeyedDigest {
  private static final String ALGORITHM = "HmacSHA256";

  private KeyedDigest() {}

  /** Each text counts with its length: other texts that read the same in a row have another mark. */
  public static String of(byte[] key, List<String> texts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      texts.forEach(text -> add(mac, text.getBytes(StandardCharsets.UTF_8)));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", e);
    }
  }

  private static void add(Mac mac, byte[] text) {
    mac.update((text.length + ":").getBytes(StandardCharsets.US_ASCII));
    mac.update(text);
  }

  /** Takes as long for a wrong one as for another. */
  public static boolean isSame(String mark, String sent) {
    return MessageDigest.isEqual(mark.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }
}
