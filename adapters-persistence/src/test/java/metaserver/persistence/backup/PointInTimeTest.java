package metaserver.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import metaserver.persistence.embedded.EmbeddedPostgres;
import metaserver.persistence.embedded.IdleCluster;
import metaserver.persistence.embedded.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One history for all tests: a backup, early, a moment, late, a segment, later, a segment, last. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class PointInTimeTest {
  @TempDir private static Path place;
  private static Vault vault;
  private static EmbeddedPostgres postgres;
  private static StoredBackup backup;
  private static Instant moment;

  @TempDir private Path temporary;

  @BeforeAll
  static void live() {
    vault = new Vault(place, 18);
    postgres = vault.open();
    Vault.note(postgres.address(), "first");
    backup = vault.backup(postgres);
    Vault.note(postgres.address(), "early");
    moment = now();
    Vault.note(postgres.address(), "late");
    Vault.archiveAll(postgres.address());
    Vault.note(postgres.address(), "later");
    Vault.archiveAll(postgres.address());
    Vault.note(postgres.address(), "last");
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void aBackupShouldBeRestorableWithoutAnyArchive() {
    PointInTime alone = new PointInTime(PostgresServer.programs(18), Vault.TUNING, Optional.empty());

    assertThat(restored(alone, new PointInTime.Until.Backup(), Optional.empty())).isEqualTo("first");
  }

  @Test
  void aMomentShouldHaveWhatWasCommittedBeforeItAndNothingAfter() {
    assertThat(restored(vault.way(), new PointInTime.Until.Moment(moment), Optional.empty())).isEqualTo("first early");
  }

  @Test
  void theEndShouldHaveWhatOnlyTheRunningClusterKnowsYet() {
    Optional<Path> running = Optional.of(vault.data().resolve("cluster"));

    assertThat(restored(vault.way(), new PointInTime.Until.End(), Optional.empty()))
        .isEqualTo("first early late later");
    assertThat(restored(vault.way(), new PointInTime.Until.End(), running)).isEqualTo("first early late later last");
  }

  @Test
  void aRestoredDirectoryShouldServeAndTakeAnothersPlace() throws Exception {
    Path data = temporary.resolve("data");
    vault.way().restore(backup, new PointInTime.Until.Backup(), Optional.empty(), temporary.resolve("fresh"), _ -> {});
    try (EmbeddedPostgres other = vault.open(data, Vault.TUNING)) {
      Vault.run(other.address(), "CREATE TABLE other ()");
    }
    try (IdleCluster idle = IdleCluster.of(data)) {
      assertThat(idle.replaceBy(temporary.resolve("fresh"), "20260102_030405"))
          .contains(data.toRealPath().resolve("cluster.20260102_030405"));
    }
    try (EmbeddedPostgres served = vault.open(data, Vault.TUNING)) {
      assertThat(Vault.names(served.address())).isEqualTo("first");
    }
    assertThat(data.resolve("cluster.20260102_030405/PG_VERSION")).exists();
    Files.move(data.resolve("cluster"), data.resolve("gone"));
    assertThatThrownBy(() -> vault.open(data, Vault.TUNING))
        .hasMessageContaining("cut off").hasMessageContaining("cluster.20260102_030405");
  }

  @Test
  void whatWasWrittenAfterATravelShouldBeReachedByTheNextOne() throws Exception {
    Vault other = new Vault(temporary, 18);
    StoredBackup first;
    try (EmbeddedPostgres running = other.open()) {
      first = other.backup(running);
      Vault.note(running.address(), "kept");
    }
    assertThat(other.way().restoreInPlace(first, new PointInTime.Until.End(), other.data(), Instant.EPOCH)).isPresent();
    try (EmbeddedPostgres running = other.open()) {
      Vault.note(running.address(), "after");
      Vault.archiveAll(running.address());
    }
    assertThat(other.way().restoreInPlace(
        first, new PointInTime.Until.End(), other.data(), Instant.EPOCH.plusSeconds(1))).isPresent();
    try (EmbeddedPostgres running = other.open()) {
      assertThat(Vault.names(running.address())).isEqualTo("kept after");
    }
  }

  @Test
  void aBackupOfATimeLineThatWasLeftShouldBeRestorableAndLeadNowhereElse() {
    Vault other = new Vault(temporary, 18);
    StoredBackup first;
    Instant between;
    StoredBackup left;
    try (EmbeddedPostgres running = other.open()) {
      first = other.backup(running);
      Vault.note(running.address(), "kept");
      between = now(running);
      Vault.note(running.address(), "left");
      left = other.backup(running);
    }
    other.way().restoreInPlace(first, new PointInTime.Until.Moment(between), other.data(), Instant.EPOCH);

    other.way().verify(left, temporary.resolve("scratch"));
    assertThat(restored(other.way(), left, new PointInTime.Until.Backup(), Optional.empty())).isEqualTo("kept left");
    assertThatThrownBy(() -> restored(other.way(), left, new PointInTime.Until.End(), Optional.empty()))
        .isInstanceOf(BackupFailure.class).hasMessageContaining("was left before the end of the backup");
    assertThat(other.way().newestBefore(new PointInTime.Until.End(), other.folder().all())).isEqualTo(first);
    assertThat(other.folder().lacksBaseOfNewestTimeLine(other.archive())).isTrue();
  }

  @Test
  void aMomentBeforeTheBackupShouldBeRefused() {
    Instant before = backup.manifest().finished().minusSeconds(1);

    assertThatThrownBy(() -> restored(vault.way(), new PointInTime.Until.Moment(before), Optional.empty()))
        .isInstanceOf(BackupFailure.class)
        .hasMessageContaining("was finished at").hasMessageContaining("take an older one");
    assertThatThrownBy(() -> vault.way().newestBefore(new PointInTime.Until.Moment(before), vault.folder().all()))
        .hasMessage("no base backup was finished before " + before);
  }

  @Test
  void aMomentAfterTheLastCommitShouldBeRefused() {
    assertThatThrownBy(
        () -> restored(vault.way(), new PointInTime.Until.Moment(now().plusSeconds(3600)), Optional.empty()))
        .isInstanceOf(BackupFailure.class).hasMessageContaining("ends before");
    assertThat(temporary.resolve("restored")).doesNotExist();
  }

  @Test
  void aMissingSegmentShouldBeNamedAndEarlierMomentsBeReachedAllTheSame() throws Exception {
    Path archive = copyOfArchive();
    String missing = WalSegments.in(archive).names().get(WalSegments.in(archive).names().size() - 2);
    Files.delete(archive.resolve(missing));
    PointInTime way = new PointInTime(PostgresServer.programs(18), Vault.TUNING, Optional.of(archive));

    assertThatThrownBy(() -> restored(way, new PointInTime.Until.End(), Optional.empty()))
        .isInstanceOf(BackupFailure.class)
        .hasMessageContaining("segment " + missing + " of the write-ahead log is missing in " + archive);
    assertThatThrownBy(() -> restored(way, new PointInTime.Until.Moment(now()), Optional.empty()))
        .isInstanceOf(BackupFailure.class).hasMessageContaining("segment " + missing);
    assertThat(restored(way, new PointInTime.Until.Backup(), Optional.empty())).isEqualTo("first");
  }

  @Test
  void aDamagedSegmentShouldNotPassForTheEnd() throws Exception {
    Path archive = copyOfArchive();
    String damaged = WalSegments.in(archive).names().get(WalSegments.in(archive).names().size() - 2);
    overwrite(archive.resolve(damaged), 0, new byte[1 << 16]);
    PointInTime way = new PointInTime(PostgresServer.programs(18), Vault.TUNING, Optional.of(archive));

    assertThatThrownBy(() -> restored(way, new PointInTime.Until.End(), Optional.empty()))
        .isInstanceOf(BackupFailure.class).hasMessageContaining("a segment is damaged");
  }

  @Test
  void aDamagedFileOfTheBackupShouldBeNamed() throws Exception {
    EmbeddedBackupTest.damaged(backup, temporary.resolve("damaged.base"));
    StoredBackup damaged = BackupFolder.at(temporary.resolve("damaged.base"));

    assertThatThrownBy(() -> vault.way().restore(
        damaged, new PointInTime.Until.Backup(), Optional.empty(), temporary.resolve("restored"), _ -> {}))
        .isInstanceOf(BackupFailure.class)
        .hasMessageContaining("the backup is damaged").hasMessageContaining("base/1/1259");
    assertThat(temporary.resolve("restored")).doesNotExist();
  }

  @Test
  void programsOfAnotherVersionShouldBeRefused() {
    PointInTime other = new PointInTime(PostgresServer.programs(15), Vault.TUNING, Optional.empty());

    assertThatThrownBy(() -> restored(other, new PointInTime.Until.Backup(), Optional.empty()))
        .isInstanceOf(BackupFailure.class).hasMessageContaining("is of PostgreSQL 18 and this one is 15");
  }

  @Test
  void aDrillShouldPassAndLeaveNothingButItsTime() throws Exception {
    Drill drill = new Drill(Vault.settings(postgres), vault.folder(), vault.way(), temporary.resolve("scratch"));

    assertThat(drill.run().backup()).isEqualTo(backup.path());
    assertThat(vault.folder().lastDrill()).isPresent();
    assertThat(temporary.resolve("scratch")).doesNotExist();
    assertThat(Vault.ask(postgres.address(), "SELECT count(*) FROM pg_namespace WHERE nspname LIKE '%drill'"))
        .isEqualTo("0");
  }

  private String restored(PointInTime way, PointInTime.Until until, Optional<Path> running) {
    return restored(way, backup, until, running);
  }

  private String restored(PointInTime way, StoredBackup from, PointInTime.Until until, Optional<Path> running) {
    List<String> names = new ArrayList<>();
    way.restore(from, until, running, temporary.resolve("restored"), address -> names.add(Vault.names(address)));
    try {
      Trees.delete(temporary.resolve("restored"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return String.join(" and ", names);
  }

  private Path copyOfArchive() throws IOException {
    Path copy = Files.createDirectory(temporary.resolve("wal"));
    for (String segment : WalSegments.in(vault.archive()).names()) {
      Files.copy(vault.archive().resolve(segment), copy.resolve(segment));
    }
    return copy;
  }

  static void overwrite(Path file, long at, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(bytes), at);
    }
  }

  private static Instant now() {
    return now(postgres);
  }

  private static Instant now(EmbeddedPostgres clock) {
    return Instant.parse(Vault.ask(clock.address(),
        "SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
  }
}
