package metaserver.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import metaserver.persistence.embedded.PostgresServer;
import metaserver.persistence.postgres.PostgresDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Dumps of a PostgreSQL 15 by the machine's pg_dump. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DumpTest {
  private static final PgPrograms PROGRAMS = new PgPrograms("pg_dump");

  @TempDir private Path directory;
  private PostgresDatabase database;
  private BackupFolder folder;

  @BeforeEach
  void fill() {
    boolean there = Program.of("sh", List.of("-c", "command -v pg_dump && command -v pg_restore")).run().succeeded();
    if (!there) System.err.println("SKIPPED: there is no pg_dump on this machine (Debian: postgresql-client)");
    assumeTrue(there);
    database = PostgresDatabase.fresh(15);
    database.store().close();
    folder = new BackupFolder(directory.resolve("backups"));
    Vault.note(database.address(), "\u00c5ngstr\u00f6m");
    Vault.note(database.address(), "second");
  }

  @AfterEach
  void nothingShouldBeLeft() {
    assertThat(Vault.ask(PostgresServer.version(15).createDatabase(),
        "SELECT count(*) FROM pg_database WHERE datname ~ '_(verify|restoring)_'")).isEqualTo("0");
  }

  @Test
  void aDumpShouldHoldWhatItsManifestCounts() throws Exception {
    StoredBackup backup = new DumpBackup(database.settings(), PROGRAMS, folder).run();

    assertThat(folder.all()).containsExactly(backup);
    assertThat(backup.path().getFileName().toString()).matches("backup_\\d{8}_\\d{6}\\.dump");
    assertThat(backup.manifest()).isInstanceOfSatisfying(Manifest.OfDump.class, manifest ->
        assertThat(manifest.tables())
            .hasEntrySatisfying("public.users", users -> assertThat(users.rows()).isEqualTo(2)));
    new DumpRestore(database.settings(), PROGRAMS).verify(backup);
    try (Stream<Path> files = Files.list(folder.directory())) {
      assertThat(files).noneMatch(file -> file.toString().contains("unfinished"));
    }
  }

  @Test
  void aRestoreShouldBringBackTheRowsAndKeepTheDatabaseAsItWas() {
    StoredBackup backup = new DumpBackup(database.settings(), PROGRAMS, folder).run();
    Vault.run(database.address(), "DELETE FROM users WHERE username = 'second'");
    Vault.note(database.address(), "later");

    String kept = new DumpRestore(database.settings(), PROGRAMS).replace(backup);

    assertThat(Vault.names(database.address())).isEqualTo("\u00c5ngstr\u00f6m second");
    assertThat(Vault.names(database.address().withDatabase(kept))).isEqualTo("\u00c5ngstr\u00f6m later");
    Vault.note(database.address(), "third");
    assertThat(Vault.ask(database.address(), "SELECT id FROM users WHERE username = 'third'")).isEqualTo("3");
  }

  @Test
  void aDatabaseInUseShouldNotBeReplaced() throws Exception {
    StoredBackup backup = new DumpBackup(database.settings(), PROGRAMS, folder).run();
    try (Connection _ = PostgresServer.connect(database.address())) {
      assertThatThrownBy(() -> new DumpRestore(database.settings(), PROGRAMS).replace(backup))
          .isInstanceOf(BackupFailure.class)
          .hasMessageContaining("is in use (1 connections").hasMessageContaining("stop the server first");
    }
    assertThat(Vault.names(database.address())).isEqualTo("\u00c5ngstr\u00f6m second");
  }

  @Test
  void aDamagedDumpShouldBeRefusedAndChangeNothing() throws Exception {
    StoredBackup backup = new DumpBackup(database.settings(), PROGRAMS, folder).run();
    PointInTimeTest.overwrite(backup.path(), Files.size(backup.path()) / 2, new byte[] {1, 2, 3, 4});
    DumpRestore restore = new DumpRestore(database.settings(), PROGRAMS);

    assertThatThrownBy(() -> restore.verify(backup))
        .isInstanceOf(BackupFailure.class).hasMessageContaining("the file is damaged");
    assertThatThrownBy(() -> restore.replace(backup))
        .isInstanceOf(BackupFailure.class).hasMessageContaining("the file is damaged");
    assertThat(Vault.names(database.address())).isEqualTo("\u00c5ngstr\u00f6m second");
  }

  @Test
  void aManifestThatPromisesOtherRowsShouldBeFound() throws Exception {
    StoredBackup backup = new DumpBackup(database.settings(), PROGRAMS, folder).run();
    Path manifest = BackupFolder.manifestOf(backup.path());
    Files.writeString(manifest, Files.readString(manifest).replace("\"rows\": 2", "\"rows\": 3"));

    assertThatThrownBy(() -> new DumpRestore(database.settings(), PROGRAMS).verify(BackupFolder.at(backup.path())))
        .isInstanceOf(BackupFailure.class).hasMessageContaining("public.users has 2 rows instead of 3");
  }

  @Test
  void aPgDumpThatIsOlderThanTheServerShouldBeRefusedInOneLine() throws Exception {
    Path old = directory.resolve("pg_dump");
    Files.writeString(old, "#!/bin/sh\necho 'pg_dump (PostgreSQL) 14.9'\n");
    assertThat(old.toFile().setExecutable(true)).isTrue();

    assertThatThrownBy(() -> new DumpBackup(database.settings(), new PgPrograms(old.toString()), folder).run())
        .isInstanceOf(BackupFailure.class)
        .hasMessageContaining("is of PostgreSQL 14 and the server of 15").hasMessageContaining("backup.pg.dump");
    assertThatThrownBy(() -> new DumpBackup(database.settings(), new PgPrograms("/nowhere/pg_dump"), folder).run())
        .isInstanceOf(BackupFailure.class).hasMessageContaining("pg_dump");
    assertThat(folder.all()).isEmpty();
  }

  @Test
  void aDumpThatFailsHalfwayShouldLeaveNoBackup() throws Exception {
    Path failing = directory.resolve("pg_dump");
    Files.writeString(failing, """
        #!/bin/sh
        [ "$1" = --version ] && { echo 'pg_dump (PostgreSQL) 15.1'; exit 0; }
        for word; do case $word in --file=*) echo half >"${word#--file=}" ;; esac; done
        echo "pg_dump: error: could not write to output file: No space left on device" >&2
        exit 1
        """);
    assertThat(failing.toFile().setExecutable(true)).isTrue();

    assertThatThrownBy(() -> new DumpBackup(database.settings(), new PgPrograms(failing.toString()), folder).run())
        .isInstanceOf(BackupFailure.class).hasMessageContaining("No space left on device");
    try (Stream<Path> files = Files.list(folder.directory())) {
      assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("lock");
    }
  }

  @Test
  void aHookShouldGetThePathAndItsFailureBeALine() {
    Path told = directory.resolve("told");

    assertThat(new Hook("printf %s >" + told).run(Path.of("/a b/c"))).isEmpty();
    assertThat(told).hasContent("/a b/c");
    assertThat(new Hook("echo 'no route to host' >&2; exit 7;").run(Path.of("/x"))).hasValueSatisfying(line ->
        assertThat(line).contains("code 7", "no route to host"));
  }
}
