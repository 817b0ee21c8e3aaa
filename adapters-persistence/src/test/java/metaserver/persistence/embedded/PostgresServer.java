package metaserver.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A PostgreSQL of one major version for tests: started when first asked for, shared by the JVM, stopped at its end.
 * Nothing is flushed to disk.
 */
public final class PostgresServer {
  private static final Map<Integer, PostgresServer> STARTED = new ConcurrentHashMap<>();
  private static final PostgresTuning TUNING =
      new PostgresTuning(false, 200, Duration.ofSeconds(60), Duration.ofSeconds(10));

  private final EmbeddedPostgres postgres;

  private PostgresServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /** The server of a major version: 15, 17 or 18. */
  public static PostgresServer version(int major) {
    return STARTED.computeIfAbsent(major, PostgresServer::start);
  }

  /** A PostgreSQL 18 as a server runs it, durable, on a data directory that stays; its one database. */
  public static PostgresAddress keeping(Path data) {
    return switch (EmbeddedPostgres.open(data, new PostgresBinaries.Unpacked(programs(18)), PostgresTuning.serving())) {
      case Opened.Owned(EmbeddedPostgres postgres) -> {
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        yield postgres.address();
      }
      case Opened.Running(PostgresAddress address, long owner) when owner == ProcessHandle.current().pid() -> address;
      case Opened.Running _ -> throw new IllegalStateException(data + " is in use");
    };
  }

  private static PostgresServer start(int major) {
    Path data = Path.of("target", "postgres", "server-" + major + "-" + ProcessHandle.current().pid()).toAbsolutePath();
    Opened opened = EmbeddedPostgres.open(data, new PostgresBinaries.Unpacked(programs(major)), TUNING);
    if (!(opened instanceof Opened.Owned(EmbeddedPostgres postgres))) {
      throw new IllegalStateException(data + " is in use");
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres, data)));
    return new PostgresServer(postgres);
  }

  private static void end(EmbeddedPostgres postgres, Path data) {
    postgres.close();
    try {
      Directories.delete(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The jar of a major version. */
  public static Path jar(int major) {
    return jars().resolve("postgres-" + major + ".jar");
  }

  /** Where the build of adapters-persistence puts the jars, seen from its directory or from a neighbour's. */
  private static Path jars() {
    return List.of(Path.of("target"), Path.of("..", "adapters-persistence", "target")).stream()
        .map(target -> target.resolve("postgres").toAbsolutePath().normalize())
        .filter(folder -> Files.exists(folder.resolve("postgres-18.jar")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no postgres-18.jar in target/postgres: run mvn verify"));
  }

  /** The unpacked programs of a major version, kept from run to run. */
  public static Path programs(int major) {
    try {
      return new PostgresBinaries.InJar(jar(major)).home(jars());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new database with nothing in it. */
  public PostgresAddress createDatabase() {
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = connect(postgres.address()); Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return postgres.address().withDatabase(name);
  }

  /** Opens one connection of the driver. */
  public static Connection connect(PostgresAddress address) throws SQLException {
    return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
  }

  /** Stops the server until {@link #start}: connections break, new ones are refused. */
  public void stop() {
    try {
      postgres.halt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the server again, on the same port, with the same databases. */
  public void start() {
    try {
      postgres.resume();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
