package metaserver.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A real PgBouncer in transaction mode before one of the test servers; stopped at the end of the JVM. */
public final class PgBouncer {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final int port;

  private PgBouncer(int port) {
    this.port = port;
  }

  /** Where the system has it: Debian's package puts it beside the programs for root. */
  public static Optional<Path> program() {
    return Stream.of("/usr/sbin", "/usr/bin", "/usr/local/bin")
        .map(folder -> Path.of(folder, "pgbouncer")).filter(Files::isExecutable).findFirst();
  }

  /** Starts one that leads to all databases of the server at this address. */
  public static PgBouncer before(PostgresAddress server) {
    try {
      Path folder = Files.createDirectories(
          Path.of("target", "postgres", "pgbouncer-" + ProcessHandle.current().pid()).toAbsolutePath());
      int port = FreePort.find();
      Path users = Files.writeString(
          folder.resolve("users"), "\"%s\" \"%s\"%n".formatted(server.user(), server.password()));
      Path settings = Files.writeString(folder.resolve("pgbouncer.ini"), settings(server, port, users));
      RunAs runAs = RunAs.choose(users, folder, RunAs::namespacesAllowed);
      runAs.own(folder);
      Process process = Command.builder(runAs.words(List.of(program().orElseThrow().toString(), settings.toString())))
          .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, folder)));
      awaitAnswer(process, server, port, folder.resolve("log"));
      return new PgBouncer(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A database of the server, by way of the pooler. */
  public PostgresAddress to(PostgresAddress database) {
    return new PostgresAddress(database.host(), port, database.user(), database.password(), database.database());
  }

  private static String settings(PostgresAddress server, int port, Path users) {
    return """
        [databases]
        * = host=%s port=%d
        [pgbouncer]
        listen_addr = 127.0.0.1
        listen_port = %d
        unix_socket_dir =
        auth_type = scram-sha-256
        auth_file = %s
        pool_mode = transaction
        default_pool_size = 8
        max_client_conn = 400
        ignore_startup_parameters = extra_float_digits
        """.formatted(server.host(), server.port(), port, users);
  }

  private static void awaitAnswer(Process process, PostgresAddress server, int port, Path log) throws IOException {
    String url = "jdbc:postgresql://" + server.host() + ":" + port + "/" + server.database();
    Deadline deadline = Deadline.in(PATIENCE);
    while (true) {
      try (Connection _ = DriverManager.getConnection(url, server.user(), server.password())) {
        return;
      } catch (SQLException e) {
        if (!process.isAlive() || deadline.passed()) throw new IllegalStateException(Files.readString(log), e);
        Deadline.pace();
      }
    }
  }

  private static void end(Process process, Path folder) {
    process.destroy();
    try {
      process.waitFor();
      Directories.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
