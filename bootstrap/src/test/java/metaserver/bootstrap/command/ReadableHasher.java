package metaserver.bootstrap.command;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import metaserver.application.identity.PasswordHasher;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.PasswordHash;

/** Hashes that cost nothing and can be read back: for tests that are not about hashing. */
final class ReadableHasher implements PasswordHasher {
  @Override
  public PasswordHash hash(Password password) {
    byte[] text = password.text().getBytes(StandardCharsets.UTF_8);
    return new PasswordHash("$argon2id$for-tests-only-for-tests$" + Base64.getEncoder().encodeToString(text));
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    return hash(password).equals(hash);
  }

  @Override
  public void pretend(Password password) {}

  @Override
  public boolean isOutdated(PasswordHash hash) {
    return false;
  }
}
