package metaserver.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@Timeout(value = 4, unit = TimeUnit.MINUTES)
class EmbeddedPostgresTest {
  private static final int DAEMON = 1;
  private static final int NAMELESS = 12345;
  private static final PostgresTuning TUNING = PostgresTuning.serving();
  private static final PostgresTuning IMPATIENT =
      new PostgresTuning(true, 100, Duration.ofSeconds(2), Duration.ofSeconds(10));

  @TempDir private Path temporary;

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void rowsShouldOutliveAStopAndAStart(int major) throws Exception {
    try (EmbeddedPostgres postgres = own(temporary, major)) {
      run(postgres.address(), "CREATE TABLE kept (name text)", "INSERT INTO kept VALUES ('Ångström')");
    }
    try (EmbeddedPostgres postgres = own(temporary, major)) {
      assertThat(ask(postgres.address(), "SELECT name FROM kept")).isEqualTo("Ångström");
      assertThat(ask(postgres.address(), "SHOW server_version_num")).startsWith(Integer.toString(major));
    }
  }

  @Test
  void aNewClusterShouldBeDurablePrivateAndOnLoopbackOnly() throws Exception {
    try (EmbeddedPostgres postgres = own(temporary, 18)) {
      PostgresAddress address = postgres.address();
      assertThat(ask(address, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(address, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(address, "SHOW unix_socket_directories")).isEmpty();
      assertThat(ask(address, "SHOW server_encoding")).isEqualTo("UTF8");
      assertThat(ask(address, "SELECT datlocale FROM pg_database WHERE datname = 'myth_db'")).isEqualTo("C.UTF-8");
      assertThat(ask(address, "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
          .isEqualTo("scram-sha-256");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.resolve("password"))))
          .isEqualTo("rw-------");
      assertThat(address.toString()).doesNotContain(address.password());
      assertThatThrownBy(
          () -> ask(new PostgresAddress(address.host(), address.port(), "myth", "wrong", "myth_db"), "SELECT 1"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void postgresShouldRunInASessionOfItsOwn() throws Exception {
    try (EmbeddedPostgres _ = own(temporary, 18)) {
      long pid = pidOfPostgres(temporary);
      assertThat(session(pid)).isEqualTo(pid).isNotEqualTo(session(ProcessHandle.current().pid()));
    }
  }

  @Test
  void theNextOwnerShouldStopWhatAKilledOneLeftRunningAndKeepItsRows() throws Exception {
    Process killed = holder(temporary);
    assertThat(outcome(killed)).isEqualTo("opened Owned");
    long orphan = pidOfPostgres(temporary);
    killed.destroyForcibly().waitFor();
    assertThat(ProcessHandle.of(orphan)).isPresent();

    try (EmbeddedPostgres postgres = own(temporary, 18)) {
      assertThat(pidOfPostgres(temporary)).isNotEqualTo(orphan);
      assertThat(ask(postgres.address(), "SELECT count(*) FROM marks")).isEqualTo("1");
    }
  }

  @Test
  void theNextOwnerShouldRecoverWhenPostgresWasKilledTogetherWithItsOwner() throws Exception {
    Process killed = holder(temporary);
    assertThat(outcome(killed)).isEqualTo("opened Owned");
    long postmaster = pidOfPostgres(temporary);
    killed.destroyForcibly().waitFor();
    ProcessHandle.of(postmaster).ifPresent(ProcessHandle::destroyForcibly);

    try (EmbeddedPostgres postgres = own(temporary, 18)) {
      assertThat(ask(postgres.address(), "SELECT count(*) FROM marks")).isEqualTo("1");
    }
  }

  @Test
  void aProcessNumberThatAnotherProgramHasNowShouldNotKeepPostgresFromStarting() throws Exception {
    try (EmbeddedPostgres postgres = own(temporary, 18)) {
      run(postgres.address(), "CREATE TABLE kept ()");
    }
    Process other = new ProcessBuilder("sleep", "600").start();
    Files.writeString(temporary.resolve("cluster/postmaster.pid"),
        other.pid() + "\n" + temporary.resolve("cluster") + "\n1\n5432\n\n127.0.0.1\n  1 1\nready   \n");
    try (EmbeddedPostgres postgres = own(temporary, 18)) {
      assertThat(ask(postgres.address(), "SELECT count(*) FROM kept")).isEqualTo("0");
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void startThatIsInterruptedShouldLeaveNoPostgresRunningAndBeRepeatable() throws Exception {
    own(temporary, 18).close();
    Thread starting = Thread.ofVirtual().uncaughtExceptionHandler((_, _) -> {}).start(() -> own(temporary, 18).close());
    while (!Files.exists(temporary.resolve("cluster/postmaster.pid")) && starting.isAlive()) Deadline.pace();
    starting.interrupt();
    starting.join();

    assertThat(temporary.resolve("cluster/postmaster.pid")).doesNotExist();
    try (EmbeddedPostgres postgres = own(temporary, 18)) {
      assertThat(ask(postgres.address(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void anotherProcessShouldConnectToTheRunningPostgres() throws Exception {
    try (EmbeddedPostgres postgres = own(temporary, 18)) {
      Process second = holder(temporary);
      assertThat(outcome(second)).isEqualTo("opened Running");
      assertThat(ask(postgres.address(), "SELECT count(*) FROM marks")).isEqualTo("1");
      second.destroyForcibly();
    }
  }

  @Test
  void aSecondOpeningInOneProcessShouldFindItRunningAndLeaveTheLockAlone() throws Exception {
    try (EmbeddedPostgres postgres = own(temporary, 18)) {
      for (int i = 0; i < 2; i++) {
        assertThat(open(temporary, 18)).asInstanceOf(type(Opened.Running.class))
            .isEqualTo(new Opened.Running(postgres.address(), ProcessHandle.current().pid()));
      }
      Process other = holder(temporary);
      assertThat(outcome(other)).isEqualTo("opened Running");
      other.destroyForcibly();
    }
  }

  @Test
  void postgresShouldComeBackOnTheSamePortAfterItWasKilled() throws Exception {
    try (EmbeddedPostgres postgres = own(temporary, 18)) {
      PostgresAddress address = postgres.address();
      run(address, "CREATE TABLE kept ()");
      long before = pidOfPostgres(temporary);
      ProcessHandle.of(before).ifPresent(ProcessHandle::destroyForcibly);
      awaitAnswer(address);
      assertThat(pidOfPostgres(temporary)).isNotEqualTo(before);
      assertThat(postgres.address()).isEqualTo(address);
    }
  }

  @Test
  void postgresShouldComeBackThoughAnAttemptFailedUnexpectedly() throws Exception {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger(EmbeddedPostgres.class);
    Path jar = Files.copy(PostgresServer.jar(18), temporary.resolve("programs.jar"));
    Opened opened = EmbeddedPostgres.open(temporary.resolve("data"), new PostgresBinaries.InJar(jar), TUNING);
    try (EmbeddedPostgres postgres = ((Opened.Owned) opened).postgres()) {
      Files.move(withoutPrograms(), jar, StandardCopyOption.REPLACE_EXISTING);
      log.start();
      logger.addAppender(log);
      ProcessHandle.of(pidOfPostgres(temporary.resolve("data"))).ifPresent(ProcessHandle::destroyForcibly);
      while (List.copyOf(log.list).stream().noneMatch(event -> event.getFormattedMessage().contains("holds no"))) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      Files.copy(PostgresServer.jar(18), jar, StandardCopyOption.REPLACE_EXISTING);
      awaitAnswer(postgres.address());
    } finally {
      logger.detachAppender(log);
    }
  }

  private Path withoutPrograms() throws IOException {
    Path jar = temporary.resolve("other.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("other"));
    }
    return jar;
  }

  @Test
  void nothingShouldRunWhenTheLockCannotBeWritten() throws Exception {
    DataLock broken = DataLock.tryAcquire(temporary).orElseThrow();
    broken.close();
    assertThatThrownBy(() -> new EmbeddedPostgres(broken, starter())).isInstanceOf(ClosedChannelException.class);
    assertThat(PostmasterFile.of(temporary.resolve("cluster"))).isEmpty();
  }

  @Test
  void closingShouldStopPostgresThoughTheLockCannotBeWritten() throws Exception {
    DataLock lock = DataLock.tryAcquire(temporary).orElseThrow();
    EmbeddedPostgres postgres = new EmbeddedPostgres(lock, starter());
    long pid = pidOfPostgres(temporary);
    lock.close();
    postgres.close();
    assertThat(ProcessHandle.of(pid)).isEmpty();
  }

  private Starter starter() {
    return new Starter(new Cluster(temporary), new PostgresBinaries.Unpacked(PostgresServer.programs(18)), TUNING,
        RunAs::namespacesAllowed);
  }

  @Test
  void closingShouldStopPostgresWhileClientsAreConnected() throws Exception {
    EmbeddedPostgres postgres = own(temporary, 18);
    long pid = pidOfPostgres(temporary);
    try (Connection _ = PostgresServer.connect(postgres.address())) {
      postgres.close();
    }
    assertThat(ProcessHandle.of(pid)).isEmpty();
  }

  @Test
  void aTestServerShouldKeepItsDatabasesOverAStopAndAStart() throws Exception {
    PostgresServer server = PostgresServer.version(15);
    PostgresAddress address = server.createDatabase();
    run(address, "CREATE TABLE kept ()");
    server.stop();
    assertThatThrownBy(() -> ask(address, "SELECT 1")).isInstanceOf(SQLException.class);
    server.start();
    assertThat(ask(address, "SELECT count(*) FROM kept")).isEqualTo("0");
  }

  @Test
  void filesOfAnotherMajorVersionShouldBeRefusedInOneLine() throws Exception {
    own(temporary, 15).close();
    assertThatThrownBy(() -> open(temporary, 18))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessage("the data directory %s was made by PostgreSQL 15 and this one is 18;"
            + " run \"metaserver db upgrade\" or choose another with --data", temporary);
    own(temporary, 15).close();
  }

  @Test
  void aFileInPlaceOfTheDataDirectoryShouldBeRefusedInOneLine() throws Exception {
    Path file = Files.createFile(temporary.resolve("file"));
    assertThatThrownBy(() -> open(file.resolve("data"), 18))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageContainingAll(file.toString(), "--data")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aHolderWhosePostgresNeverGetsReadyShouldBeNamed() throws Exception {
    try (DataLock _ = DataLock.tryAcquire(temporary).orElseThrow()) {
      assertThatThrownBy(
          () -> EmbeddedPostgres.open(temporary, new PostgresBinaries.InJar(PostgresServer.jar(18)), IMPATIENT))
          .isInstanceOf(EmbeddedPostgresException.class)
          .hasMessageContainingAll("process " + ProcessHandle.current().pid(), "--data");
    }
  }

  @Test
  void programsThatDoNotRunShouldBeRefusedInOneLine() throws Exception {
    Path programs = temporary.resolve("programs");
    Path bin = Files.createDirectories(programs.resolve("bin"));
    for (String program : List.of("postgres", "initdb")) {
      Files.writeString(bin.resolve(program),
          "#!/bin/sh\necho 'error while loading shared libraries: libx.so.1' >&2\nexit 127\n");
      Files.setPosixFilePermissions(bin.resolve(program), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Path data = temporary.resolve("data");
    assertThatThrownBy(() -> EmbeddedPostgres.open(data, new PostgresBinaries.Unpacked(programs), TUNING))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageContainingAll("libx.so.1", "--database postgres")
        .hasMessageNotContaining("\n");
  }

  @Test
  void rootWithoutUserNamespacesShouldRunItAsNobodyAndNameAClosedParent() throws Exception {
    assumeTrue(Directories.owner(temporary) == 0, "only root must change its identity");
    Path data = Files.createDirectories(temporary.resolve("data"));
    PostgresBinaries binaries = new PostgresBinaries.InJar(PostgresServer.jar(18));
    own(data, 18).close();

    assertThatThrownBy(() -> EmbeddedPostgres.open(data, binaries, TUNING, () -> false))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageStartingWith(temporary + " is closed to uid " + RunAs.NOBODY)
        .hasMessageEndingWith("--data");

    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (int i = 0; i < 2; i++) {
      Opened opened = EmbeddedPostgres.open(data, binaries, TUNING, () -> false);
      try (EmbeddedPostgres postgres = ((Opened.Owned) opened).postgres()) {
        assertThat(ask(postgres.address(), "SELECT 1")).isEqualTo("1");
        assertThat(Directories.owner(data.resolve("cluster"))).isEqualTo(RunAs.NOBODY);
        assertThat(Directories.owner(data.resolve("password"))).isZero();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {DAEMON, NAMELESS})
  void anOrdinaryUserShouldRunItAndRootGoOnWithTheSameFiles(int uid) throws Exception {
    assumeTrue(Directories.owner(temporary) == 0, "only root can become another user");
    Path data = openTo(uid);
    Process ordinary = ordinaryHolder(uid, data);
    assertThat(outcome(ordinary)).isEqualTo("opened Owned");
    assertThat(Directories.owner(data.resolve("cluster"))).isEqualTo(uid);
    ordinary.destroyForcibly().waitFor();

    try (EmbeddedPostgres postgres = own(data, 18)) {
      assertThat(ask(postgres.address(), "SELECT count(*) FROM marks")).isEqualTo("1");
    }
  }

  @Test
  void anOrdinaryUserShouldBeToldOfADirectoryItMayNotWrite() throws Exception {
    assumeTrue(Directories.owner(temporary) == 0, "only root can become another user");
    Path data = openTo(DAEMON);
    Directories.giveTo(data, 0);
    Process ordinary = ordinaryHolder(DAEMON, data);
    assertThat(outcome(ordinary)).startsWith("refused the data directory " + data).endsWith("--data");
  }

  private Path openTo(int uid) throws IOException {
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path data = Files.createDirectories(temporary.resolve("data"));
    Directories.giveTo(data, uid);
    return data;
  }

  private static Opened open(Path data, int major) {
    return EmbeddedPostgres.open(data, new PostgresBinaries.Unpacked(PostgresServer.programs(major)), TUNING);
  }

  private static EmbeddedPostgres own(Path data, int major) {
    return ((Opened.Owned) open(data, major)).postgres();
  }

  private static Process holder(Path data) throws IOException {
    return holder(List.of(), System.getProperty("java.class.path"), data, PostgresServer.programs(18));
  }

  /** The other program as an ordinary user, who may not read this build: so with copies of its jars and programs. */
  private Process ordinaryHolder(int uid, Path data) throws IOException {
    Path copies = Files.createDirectories(temporary.resolve("copies"));
    List<String> classPath = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      classPath.add(copy(Path.of(entry), copies.resolve(Integer.toString(classPath.size()))).toString());
    }
    String id = Integer.toString(uid);
    Path programs = copy(PostgresServer.programs(18), copies.resolve("programs"));
    return holder(List.of("setpriv", "--reuid", id, "--regid", id, "--clear-groups"),
        String.join(File.pathSeparator, classPath), data, programs);
  }

  private static Path copy(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      try (Stream<Path> all = Files.walk(from)) {
        for (Path path : all.toList()) {
          Files.copy(path, to.resolve(from.relativize(path).toString()));
        }
      }
    }
    return to;
  }

  private static Process holder(List<String> prefix, String classPath, Path data, Path programs) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath,
        HoldsPostgres.class.getName(), data.toString(), programs.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** What the other program came to; its log goes the same way. */
  private static String outcome(Process process) throws IOException {
    BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith("opened ") || line.startsWith("refused ")) {
        return line;
      }
    }
    return "nothing";
  }

  private static long pidOfPostgres(Path data) {
    return PostmasterFile.of(data.resolve("cluster")).orElseThrow().pid();
  }

  private static long session(long pid) throws IOException {
    String status = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    return Long.parseLong(status.substring(status.lastIndexOf(')') + 2).split(" ", -1)[3]);
  }

  private static void awaitAnswer(PostgresAddress address) throws InterruptedException {
    while (true) {
      try {
        ask(address, "SELECT 1");
        return;
      } catch (SQLException e) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
  }

  private static void run(PostgresAddress address, String... statements) throws SQLException {
    try (Connection connection = PostgresServer.connect(address); Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String ask(PostgresAddress address, String query) throws SQLException {
    try (Connection connection = PostgresServer.connect(address);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
