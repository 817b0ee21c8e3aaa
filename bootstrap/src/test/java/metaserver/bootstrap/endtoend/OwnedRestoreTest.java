package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import metaserver.bootstrap.backup.Keeper;
import metaserver.bootstrap.command.CommandFailure;
import metaserver.bootstrap.server.RunningServer;
import metaserver.persistence.backup.BackupFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody restores a database under the server that owns it, even while that has no connection to it. */
class OwnedRestoreTest {
  private static final Path NO_BACKUP = Path.of("target", "backup_20280229_120000.dump");

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onPostgres(15);

  @Test
  void aRestoreUnderARunningServerShouldBeRefusedByItsLease() {
    assertThatThrownBy(() -> restoreAt(Instant.now())).isInstanceOf(CommandFailure.class)
        .hasMessageContaining("a server runs on the database")
        .hasMessageContaining("process " + ProcessHandle.current().pid());
  }

  @Test
  void anOwnerThatIsSilentForLongShouldBeInNobodysWay() {
    assertThatThrownBy(() -> restoreAt(Instant.now().plus(Duration.ofMinutes(1)))).isInstanceOf(BackupFailure.class);
  }

  private static void restoreAt(Instant now) {
    new Keeper(() -> now).restore(SERVER.settings(), NO_BACKUP, new PrintWriter(PrintWriter.nullWriter()));
  }
}
