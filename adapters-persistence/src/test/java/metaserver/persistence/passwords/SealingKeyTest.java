package metaserver.persistence.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import metaserver.domain.account.SecretCode;
import metaserver.domain.store.AtOnce;
import metaserver.domain.text.Blob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingKeyTest {
  private static final Blob SECRET = Blob.of((byte) 1, (byte) 2, (byte) 3);
  private static final SecretCode CODE = SecretCode.from(new byte[15], SecretCode.GAME);

  @TempDir Path directory;

  @Test
  void whatIsSealedShouldBeOpenedByTheSameKeyAlone() {
    SealingKey key = SealingKey.fleeting();
    Blob sealed = key.seal(SECRET);

    assertThat(key.open(sealed)).contains(SECRET);
    assertThat(key.seal(SECRET)).isNotEqualTo(sealed);
    assertThat(SealingKey.fleeting().open(sealed)).isEmpty();
  }

  @Test
  void whatWasAlteredShouldNotBeOpened() {
    SealingKey key = SealingKey.fleeting();
    byte[] sealed = key.seal(SECRET).bytes();
    sealed[sealed.length - 1] ^= 1;

    assertThat(key.open(Blob.of(sealed))).isEmpty();
    assertThat(key.open(Blob.EMPTY)).isEmpty();
  }

  @Test
  void marksShouldDependOnTheKey() {
    SealingKey key = SealingKey.fleeting();

    assertThat(key.mark(CODE)).isEqualTo(key.mark(CODE))
        .isNotEqualTo(SealingKey.fleeting().mark(CODE)).isNotEqualTo(CODE.hash());
  }

  @Test
  void theFileShouldBeMadeOnceForItsOwnerAlone() throws IOException {
    Path file = directory.resolve("data").resolve("account.key");
    SealingKey first = KeyFile.at(file);

    assertThat(KeyFile.at(file).mark(CODE)).isEqualTo(first.mark(CODE));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whoeverStartsAtOnceShouldHaveOneKey() {
    Path file = directory.resolve("account.key");
    List<String> marks = AtOnce.run(8, _ -> {
      try {
        return KeyFile.at(file).mark(CODE).hex();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    });

    assertThat(marks.stream().distinct()).hasSize(1);
  }

  @Test
  void aFileThatIsNoKeyShouldBeRefused() throws IOException {
    Path file = Files.writeString(directory.resolve("account.key"), "abc");

    assertThatThrownBy(() -> KeyFile.at(file)).isInstanceOf(IOException.class).hasMessageContaining("64 hex digits");
  }
}
