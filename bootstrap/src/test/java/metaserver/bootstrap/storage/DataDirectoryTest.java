package metaserver.bootstrap.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import metaserver.bootstrap.command.ExitCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DataDirectoryTest {
  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new IOException("No space left on device"), "No space left on device"),
        Arguments.of(new NoSuchFileException("/myth/data"), "/myth/data cannot be made"),
        Arguments.of(new AccessDeniedException("/myth/data/server.pid"), "/myth/data/server.pid: permission denied"),
        Arguments.of(new FileAlreadyExistsException("/myth/data"), "/myth/data is no directory"),
        Arguments.of(new FileSystemException("/myth/data/server.pid", "", "Is a directory"),
            "/myth/data/server.pid: Is a directory"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failureShouldBeOneLineWithTheDirectoryTheReasonAndTheSetting(IOException failure, String reason) {
    var refusal = DataDirectory.unusable(Path.of("/myth/data"), failure);

    assertThat(refusal).hasMessage(
        "the data directory /myth/data cannot be used: " + reason + "; mend it or choose another with --data");
    assertThat(refusal.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
  }
}
