package metaserver.bootstrap.storage;

import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import metaserver.bootstrap.command.CommandFailure;
import metaserver.bootstrap.command.ExitCode;
import metaserver.bootstrap.settings.DatabaseSettings;
import metaserver.bootstrap.settings.PoolSettings;
import metaserver.bootstrap.settings.Settings;
import metaserver.persistence.embedded.EmbeddedPostgres;
import metaserver.persistence.embedded.EmbeddedPostgresException;
import metaserver.persistence.embedded.Opened;
import metaserver.persistence.embedded.PostgresAddress;
import metaserver.persistence.embedded.PostgresBinaries;
import metaserver.persistence.embedded.PostgresTuning;
import metaserver.persistence.embedded.WalArchive;
import metaserver.persistence.postgres.platform.Migrations;
import metaserver.persistence.postgres.platform.PostgresSettings;
import metaserver.persistence.postgres.platform.PostgresStore;
import metaserver.persistence.postgres.platform.SchemaTooNew;

/** The PostgreSQL database that the settings name, reachable; an embedded one runs as long as this is open. */
public final class Database implements AutoCloseable {
  private final PostgresSettings settings;
  private final PostgresSettings direct;
  private final Optional<EmbeddedPostgres> own;
  private final Optional<Duration> slow;

  private Database(
      PostgresSettings settings, PostgresSettings direct, Optional<EmbeddedPostgres> own, Optional<Duration> slow) {
    this.settings = settings;
    this.direct = direct;
    this.own = own;
    this.slow = slow;
  }

  /** For a command: joins the embedded database if a server runs it already. */
  public static Database open(Settings settings) {
    return switch (settings.database()) {
      case DatabaseSettings.Embedded(PoolSettings pool) -> joined(settings, few(pool));
      case DatabaseSettings.Postgres(var server, PoolSettings pool) -> external(server, few(pool));
      case DatabaseSettings.Memory _ -> throw new IllegalArgumentException("memory is no PostgreSQL");
    };
  }

  /** The embedded database in the data directory, whichever the settings name. */
  public static Database openEmbedded(Settings settings) {
    return joined(settings, new PoolSettings(1, 1, Duration.ofSeconds(5), false, Optional.empty()));
  }

  /** For the server: the embedded database must be its own. */
  public static Database openForServer(DatabaseSettings.Embedded database, Settings settings) {
    Path data = settings.operation().data();
    return switch (embedded(settings)) {
      case Opened.Owned(EmbeddedPostgres own) -> embedded(own.address(), database.pool(), Optional.of(own));
      case Opened.Running(_, long owner) -> throw new CommandFailure(ExitCode.ERROR,
          "process " + owner + " uses the data directory " + data + "; stop it or choose another with --data");
    };
  }

  public static Database openForServer(DatabaseSettings.Postgres database) {
    return external(database.server(), database.pool());
  }

  private static Database joined(Settings settings, PoolSettings pool) {
    Opened opened = embedded(settings);
    return embedded(opened.address(), pool, switch (opened) {
      case Opened.Owned(EmbeddedPostgres own) -> Optional.of(own);
      case Opened.Running _ -> Optional.empty();
    });
  }

  private static Database external(metaserver.bootstrap.settings.PostgresSettings server, PoolSettings pool) {
    return new Database(Databases.of(server, pool), Databases.direct(server, pool), Optional.empty(), pool.slow());
  }

  private static Database embedded(PostgresAddress address, PoolSettings pool, Optional<EmbeddedPostgres> own) {
    PostgresSettings settings = Databases.of(address, pool);
    return new Database(settings, settings, own, pool.slow());
  }

  /** Whoever runs PostgreSQL keeps its log, a short command too: a segment that nobody kept would be a gap. */
  private static Opened embedded(Settings settings) {
    try {
      return EmbeddedPostgres.open(settings.operation().data(), new PostgresBinaries.OnClassPath(), tuning(settings));
    } catch (EmbeddedPostgresException e) {
      throw new CommandFailure(ExitCode.DATABASE, String.valueOf(e.getMessage()));
    }
  }

  /** How an embedded PostgreSQL runs under these settings. */
  public static PostgresTuning tuning(Settings settings) {
    return PostgresTuning.serving().withArchive(
        settings.backups().wal().map(wal -> new WalArchive(wal.directory(), wal.every())));
  }

  /** Where it is and how it is entered: the database itself, past any pool. */
  public PostgresSettings direct() {
    return direct;
  }

  /** A command does one thing at a time. */
  private static PoolSettings few(PoolSettings pool) {
    return new PoolSettings(1, 1, pool.patience(), pool.sqlLog(), pool.slow());
  }

  /** Brings the schema up to date, as far as it is not. Returns how many steps that took. */
  public int migrate() {
    return reached(Migrations::migrate);
  }

  /** What {@link #migrate} would do. */
  public List<Migrations.Pending> pending() {
    return reached(Migrations::pending);
  }

  /** Opens it with its schema up to date. */
  public PostgresStore migrated() {
    migrate();
    return PostgresStore.open(settings, slow);
  }

  /** Opens it as it is, to look at it. */
  public PostgresStore untouched() {
    return PostgresStore.open(settings, slow);
  }

  /** The first word with the database: what is wrong with the way to it shows here. */
  private <T> T reached(Function<Migrations, T> work) {
    try {
      return work.apply(new Migrations(direct));
    } catch (SchemaTooNew e) {
      throw new CommandFailure(ExitCode.DATABASE, e.getMessage() + ", or choose another database with "
          + (own.isPresent() ? "--data" : "DB_NAME"));
    } catch (RuntimeException e) {
      throw new CommandFailure(ExitCode.DATABASE, "the database " + direct + " cannot be used: " + reason(e)
          + (own.isPresent() ? "" : "; see DB_HOST, DB_PORT, DB_USER, DB_PASSWORD, DB_NAME"));
    }
  }

  /** The innermost cause is what the driver or the network said. */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) cause = cause.getCause();
    if (cause instanceof UnknownHostException) return "there is no such host";
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }

  @Override
  public void close() {
    own.ifPresent(EmbeddedPostgres::close);
  }
}
