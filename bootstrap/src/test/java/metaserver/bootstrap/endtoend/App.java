package metaserver.bootstrap.endtoend;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app that shows codes by the time, made by other means than the server's. */
final class App {
  private App() {}

  /** The code of this moment. */
  static String shows(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(System.currentTimeMillis() / 30_000).array());
      return String.format(Locale.ROOT, "%06d",
          (ByteBuffer.wrap(hash).getInt(hash[19] & 15) & Integer.MAX_VALUE) % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(String base32) {
    ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
    long waiting = 0;
    int bits = 0;
    for (int i = 0; i < base32.length(); i++) {
      waiting = waiting << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(i));
      bits += 5;
      if (bits >= 8) bytes.put((byte) (waiting >>> (bits -= 8)));
    }
    return bytes.array();
  }
}
