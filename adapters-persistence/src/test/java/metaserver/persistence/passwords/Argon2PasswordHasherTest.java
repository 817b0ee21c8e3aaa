package metaserver.persistence.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import metaserver.application.identity.HasherBusy;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.PasswordHash;
import metaserver.domain.store.AtOnce;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2PasswordHasherTest {
  private static final Argon2Parameters LIGHT = new Argon2Parameters(64, 1, 1);
  private static final Password SECRET = new Password("p\u00e4ss w\u03c0rd");
  private final Argon2PasswordHasher hasher = new Argon2PasswordHasher(LIGHT, 2, 100);

  @AfterEach
  void close() {
    hasher.close();
  }

  @Test
  void aPasswordShouldMatchItsHashAndNoOther() {
    PasswordHash hash = hasher.hash(SECRET);

    assertThat(hash.text()).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
    assertThat(hasher.matches(SECRET, hash)).isTrue();
    assertThat(hasher.matches(new Password("p\u00e4ss w\u03c0rD"), hash)).isFalse();
    assertThat(hasher.hash(SECRET)).isNotEqualTo(hash);
    assertThat(hasher.isOutdated(hash)).isFalse();
  }

  /** The reference implementation's own test vectors (argon2 -id -v 13, password "password", salt "somesalt"). */
  @ParameterizedTest
  @ValueSource(strings = {
    "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
    "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
    "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
  })
  void hashesWithOtherParametersShouldMatchAndCountAsOutdated(String phc) {
    PasswordHash hash = new PasswordHash(phc);

    assertThat(hasher.matches(new Password("password"), hash)).isTrue();
    assertThat(hasher.matches(new Password("Password"), hash)).isFalse();
    assertThat(hasher.isOutdated(hash)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2a", "2b", "2y"})
  void bcryptShouldMatchAndCountAsOutdated(String version) {
    PasswordHash hash = new PasswordHash(
        OpenBSDBCrypt.generate(version, "p\u00e4ss".getBytes(StandardCharsets.UTF_8), new byte[16], 4));

    assertThat(hasher.matches(new Password("p\u00e4ss"), hash)).isTrue();
    assertThat(hasher.matches(SECRET, hash)).isFalse();
    assertThat(hasher.isOutdated(hash)).isTrue();
  }

  @Test
  void aHashThatAsksForTooMuchShouldBeRefused() {
    PasswordHash greedy = new PasswordHash("$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$" + "a".repeat(43));

    assertThatIllegalArgumentException().isThrownBy(() -> hasher.matches(SECRET, greedy));
  }

  @Test
  void whoComesWhileTheQueueIsFullShouldBeSentAway() {
    try (Argon2PasswordHasher small = new Argon2PasswordHasher(new Argon2Parameters(19 * 1024, 4, 1), 1, 1)) {
      List<Boolean> served = AtOnce.run(16, _ -> isServed(small));

      assertThat(served).contains(true, false);
    }
  }

  private static boolean isServed(Argon2PasswordHasher hasher) {
    try {
      hasher.pretend(SECRET);
      return true;
    } catch (HasherBusy _) {
      return false;
    }
  }
}
