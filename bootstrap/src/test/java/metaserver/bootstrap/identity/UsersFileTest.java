package metaserver.bootstrap.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import metaserver.domain.identity.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersFileTest {
  private static final String HASH = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2g";

  @TempDir Path directory;

  @Test
  void everyWrongLineShouldBeNamedAndNoHashShown() throws IOException {
    Path file = Files.writeString(directory.resolve("users"),
        "bob:" + HASH + "\nBOB:" + HASH + ":admin\nguest:" + HASH + "\neve:plain\n");

    assertThat(UsersFile.read(file)).isInstanceOfSatisfying(UsersFile.Refused.class, refused -> {
      assertThat(refused.complaints()).hasSize(3).noneMatch(line -> line.contains("$argon2id"));
      assertThat(refused.complaints().getFirst()).contains("line 2: the name 'BOB' is there twice");
    });
  }

  @Test
  void aMissingFileShouldBeNamed() {
    Path file = directory.resolve("none");

    assertThat(UsersFile.read(file))
        .isEqualTo(new UsersFile.Refused(List.of("users file " + file + ": there is no such file")));
  }

  @Test
  void rolesShouldStandAtTheEndOfTheLine() {
    assertThat(UserLine.read("bob:" + HASH)).hasValueSatisfying(line -> assertThat(line.roles()).isEqualTo(Roles.NONE));
    assertThat(UserLine.read("a:b:" + HASH + ":admin")).hasValueSatisfying(line -> {
      assertThat(line.roles()).isEqualTo(Roles.ADMINISTRATOR);
      assertThat(line.username().text()).isEqualTo("a:b");
    });
    String staff = "bob:" + HASH + ":moderator@3,bot";
    assertThat(UserLine.read(staff)).hasValueSatisfying(line -> assertThat(line.text()).isEqualTo(staff));
    assertThat(UserLine.read("bob:" + HASH + ":boss")).isEmpty();
  }
}
