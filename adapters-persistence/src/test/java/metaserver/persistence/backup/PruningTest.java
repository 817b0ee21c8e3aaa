package metaserver.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PruningTest {
  private static final Instant NOW = Instant.parse("2030-01-10T00:00:00Z");

  @TempDir private Path directory;
  private Path wal;
  private Pruning pruning;

  @BeforeEach
  void archive() throws Exception {
    wal = Files.createDirectory(directory.resolve("wal"));
    for (String name : List.of("000000010000000000000002", "000000010000000000000003", "0000000200000000000000FF",
        "000000020000000100000000", "00000002.history")) {
      Files.createFile(wal.resolve(name));
    }
    pruning = new Pruning(new BackupFolder(directory), Optional.of(wal), new Retention(1, Duration.ZERO, 0, 0, 0));
  }

  @Test
  void oldBackupsShouldGoWithTheLogThatOnlyTheyNeeded() throws Exception {
    Path old = base(NOW.minusSeconds(100), "000000010000000000000002");
    Path kept = base(NOW.minusSeconds(50), "0000000200000000000000FF");

    assertThat(pruning.prune(NOW)).containsExactly(old);
    assertThat(old).doesNotExist();
    assertThat(kept).exists();
    assertThat(names())
        .containsExactlyInAnyOrder("0000000200000000000000FF", "000000020000000100000000", "00000002.history");
  }

  @Test
  void theLogShouldStayAsLongAsAnyKeptBackupNeedsIt() throws Exception {
    base(NOW.minusSeconds(50), "000000010000000000000003");
    pruning.prune(NOW);

    assertThat(names()).doesNotContain("000000010000000000000002")
        .contains("000000010000000000000003", "0000000200000000000000FF");
  }

  @Test
  void aManifestThatCannotBeReadShouldStopAllRemoving() throws Exception {
    Path broken = base(NOW.minusSeconds(50), "000000020000000100000000");
    base(NOW.minusSeconds(10), "000000020000000100000000");
    Files.writeString(BackupFolder.manifestOf(broken), "{\"kind\": \"base\"");

    assertThatThrownBy(() -> pruning.prune(NOW))
        .isInstanceOf(BackupFailure.class).hasMessageContaining("cannot be read");
    assertThat(names()).hasSize(5);
    assertThat(broken).exists();
  }

  private List<String> names() throws Exception {
    try (var files = Files.list(wal)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private Path base(Instant finished, String firstWal) throws Exception {
    Path base = Files.createDirectory(new BackupFolder(directory).base(finished));
    Files.writeString(BackupFolder.manifestOf(base), new Manifest.OfBase(
        finished, finished, 1, 18, "5", firstWal, firstWal, new TreeMap<>(Map.of("a\\b \"c\"", "00"))).text());
    return base;
  }
}
