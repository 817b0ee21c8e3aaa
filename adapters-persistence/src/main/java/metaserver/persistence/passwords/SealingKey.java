package metaserver.persistence.passwords;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import metaserver.application.account.Vault;
import metaserver.domain.account.SecretCode;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.text.Blob;

/** Marks with HMAC-SHA-256 and seals with AES-256-GCM, each under a key of its own that is made from one. */
public final class SealingKey implements Vault {
  public static final int BYTES = 32;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec marking;
  private final SecretKeySpec sealing;

  /** @param key 32 random bytes */
  public SealingKey(Blob key) {
    if (key.size() != BYTES) throw new IllegalArgumentException("a key has " + BYTES + " bytes, not " + key.size());
    SecretKeySpec root = new SecretKeySpec(key.bytes(), "HmacSHA256");
    marking = new SecretKeySpec(hmac(root, "mark"), "HmacSHA256");
    sealing = new SecretKeySpec(hmac(root, "seal"), "AES");
  }

  /** One that is gone with the process. */
  public static SealingKey fleeting() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return new SealingKey(Blob.of(key));
  }

  @Override
  public TokenHash mark(SecretCode code) {
    return TokenHash.of(hmac(marking, code.plain()));
  }

  @Override
  public Blob seal(Blob secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(secret.bytes());
      byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
      return Blob.of(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Optional<Blob> open(Blob sealed) {
    byte[] all = sealed.bytes();
    if (all.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) return Optional.empty();
    try {
      return Optional.of(Blob.of(cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE_BYTES))
          .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES)));
    } catch (AEADBadTagException altered) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }
}
