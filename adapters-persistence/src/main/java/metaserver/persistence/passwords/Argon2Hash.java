package metaserver.persistence.passwords;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metaserver.domain.identity.PasswordHash;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;

/** A PHC string of argon2id, taken apart: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$tag}, Base64 without padding. */
record Argon2Hash(Argon2Parameters parameters, Bytes salt, Bytes tag) {
  private static final Pattern PHC = Pattern.compile(
      "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  /** @param memory where the blocks to fill come from and go back to */
  static Argon2Hash compute(byte[] password, Argon2Parameters parameters, byte[] salt, int length, BlockPool memory) {
    byte[] tag = new byte[length];
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(new org.bouncycastle.crypto.params.Argon2Parameters.Builder(
            org.bouncycastle.crypto.params.Argon2Parameters.ARGON2_id)
        .withVersion(org.bouncycastle.crypto.params.Argon2Parameters.ARGON2_VERSION_13)
        .withBlockPool(memory)
        .withMemoryAsKB(parameters.memory()).withIterations(parameters.passes()).withParallelism(parameters.lanes())
        .withSalt(salt).build());
    generator.generateBytes(password, tag);
    return new Argon2Hash(parameters, new Bytes(salt), new Bytes(tag));
  }

  /** @throws IllegalArgumentException if it is none, or asks for too much work */
  static Argon2Hash parse(PasswordHash hash) {
    Matcher phc = PHC.matcher(hash.text());
    if (!phc.matches()) throw new IllegalArgumentException("an argon2id hash of unknown form");
    Argon2Parameters parameters = new Argon2Parameters(
        Integer.parseInt(phc.group(1)), Integer.parseInt(phc.group(2)), Integer.parseInt(phc.group(3)));
    return new Argon2Hash(parameters, Bytes.decode(phc.group(4)), Bytes.decode(phc.group(5)));
  }

  boolean matches(byte[] password, BlockPool memory) {
    byte[] other = compute(password, parameters, salt.bytes(), tag.bytes().length, memory).tag().bytes();
    return MessageDigest.isEqual(tag.bytes(), other);
  }

  PasswordHash print() {
    return new PasswordHash("$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(
        parameters.memory(), parameters.passes(), parameters.lanes(), salt.encode(), tag.encode()));
  }

  /** Bytes as a PHC string spells them. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves this package
  record Bytes(byte[] bytes) {
    static Bytes decode(String text) {
      return new Bytes(Base64.getDecoder().decode(text));
    }

    String encode() {
      return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
  }
}
