package metaserver.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import metaserver.persistence.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Base backups of an embedded database, and its archive. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class EmbeddedBackupTest {
  @TempDir private static Path place;
  private static Vault vault;
  private static EmbeddedPostgres postgres;

  @TempDir private Path temporary;

  @BeforeAll
  static void live() {
    vault = new Vault(place, 18);
    postgres = vault.open();
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void aBackupUnderLoadShouldBeConsistent() throws Exception {
    Vault.run(postgres.address(), "CREATE TABLE pairs (a int, b int)");
    AtomicBoolean going = new AtomicBoolean(true);
    Thread load = Thread.ofVirtual().start(() -> {
      while (going.get()) {
        Vault.run(postgres.address(),
            "BEGIN", "INSERT INTO pairs VALUES (1, 0)", "INSERT INTO pairs VALUES (0, 1)", "COMMIT");
      }
    });
    StoredBackup backup;
    try {
      backup = vault.backup(postgres);
    } finally {
      going.set(false);
      load.join();
    }
    vault.way().restore(backup, new PointInTime.Until.Backup(), Optional.empty(), temporary.resolve("restored"),
        address -> assertThat(Vault.ask(address, "SELECT sum(a) - sum(b) FROM pairs")).isIn("0", "null"));
    assertThat(vault.folder().all()).extracting(StoredBackup::path).contains(backup.path());
    assertThat(vault.folder().lastBackup()).isPresent();
    assertThat(backup.manifest().schema()).isNotEqualTo("none");
  }

  @Test
  void onlyOneBackupShouldRunAtATime() throws Exception {
    try (AutoCloseable _ = vault.folder().taken()) {
      assertThatThrownBy(() -> vault.backup(postgres))
          .isInstanceOf(BackupFailure.class).hasMessageStartingWith("another backup runs");
    }
  }

  /** What a full disk does: a file system of two megabytes takes the first files of a cluster and no more. */
  @Test
  void aFullDiskShouldLeaveNoBackupAndNoFiles() throws Exception {
    Path small = Files.createDirectory(temporary.resolve("small"));
    boolean mounted = Program.of("mount", List.of("-t", "tmpfs", "-o", "size=2m", "tmpfs", small.toString())).run()
        .succeeded();
    if (!mounted) System.err.println("SKIPPED: a full disk cannot be made here, since mounting is forbidden");
    assumeTrue(mounted);
    try {
      BackupFolder folder = new BackupFolder(small);
      assertThatThrownBy(() -> new ClusterBackup(Vault.settings(postgres), vault.data(), folder).run())
          .isInstanceOf(BackupFailure.class).hasMessageContaining("No space left on device");
      assertThat(folder.all()).isEmpty();
      try (Stream<Path> left = Files.list(small)) {
        assertThat(left).extracting(file -> file.getFileName().toString()).containsExactly("lock");
      }
      assertThat(Vault.ask(postgres.address(), "SELECT 'serving'")).isEqualTo("serving");
    } finally {
      Program.of("umount", List.of(small.toString())).run();
    }
  }

  @Test
  void theArchiveShouldNeverOverwriteAndShouldKnowItsOwnAgain() throws Exception {
    Vault.archiveAll(postgres.address());
    Path cluster = vault.data().resolve("cluster");
    Path segment = temporary.resolve("segment");
    Files.writeString(segment, "one");
    assertThat(archive(cluster, segment).succeeded()).isTrue();
    assertThat(archive(cluster, segment).succeeded()).isTrue();
    Files.writeString(segment, "two");
    assertThat(archive(cluster, segment)).matches(ended -> !ended.succeeded())
        .extracting(Program.Ended::output).asString().contains("other content");
    assertThat(vault.archive().resolve("A\"'B")).hasContent("one");
    Files.delete(vault.archive().resolve("A\"'B"));
  }

  private static Program.Ended archive(Path cluster, Path segment) {
    return Program.of("sh", List.of(cluster.resolve("archive-wal.sh").toString(), segment.toString(), "A\"'B")).run();
  }

  /** A copy of a backup in whose largest catalogue one byte differs. */
  static void damaged(StoredBackup backup, Path copy) throws IOException {
    try (Stream<Path> all = Files.walk(backup.path())) {
      for (Path path : all.toList()) Files.copy(path, copy.resolve(backup.path().relativize(path).toString()));
    }
    PointInTimeTest.overwrite(copy.resolve("cluster/base/1/1259"), 5000, new byte[] {42});
  }
}
