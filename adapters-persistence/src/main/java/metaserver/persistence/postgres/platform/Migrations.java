package metaserver.persistence.postgres.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import metaserver.domain.store.StoreUnavailable;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings the schema to this server's version. Needs the database itself, not a pooler. Several servers may try at
 * once. A step may take hours, and waits for locks as long as others hold them. Every method throws
 * {@link SchemaTooNew} or {@link StoreUnavailable}.
 */
public final class Migrations {
  private static final String FOLDER = "db/migration";
  /** Whoever migrates holds a lock, which others ask for every second. */
  private static final int PATIENCE_SECONDS = 600;

  private final Flyway flyway;

  public Migrations(PostgresSettings settings) {
    this(settings, MigrationVersion.LATEST);
  }

  private Migrations(PostgresSettings settings, MigrationVersion target) {
    flyway = Flyway.configure()
        .dataSource(Driver.unhurried(settings))
        .locations("classpath:" + FOLDER)
        .target(target)
        .lockRetryCount(PATIENCE_SECONDS)
        .load();
  }

  /** Those up to a version of the schema, to make one like another that is older than this server. */
  public static Migrations upTo(String version, PostgresSettings settings) {
    return new Migrations(settings, MigrationVersion.fromVersion(version));
  }

  /** The version of the schema as it is; empty before the first migration. */
  public Optional<String> version() {
    return checked(() -> newest(known().applied()).map(MigrationVersion::getVersion));
  }

  /** What {@link #migrate} would run, in that order. */
  public List<Pending> pending() {
    return checked(() -> Arrays.stream(known().pending()).map(Pending::of).toList());
  }

  /** Runs what is pending and says how many migrations it was. Each is kept whole or not at all. */
  public int migrate() {
    return checked(() -> {
      known();
      return flyway.migrate().migrationsExecuted;
    });
  }

  private MigrationInfoService known() {
    var info = flyway.info();
    Optional<MigrationVersion> schema = newest(info.applied());
    Optional<MigrationVersion> server = newest(
        Arrays.stream(info.all()).filter(m -> m.getState().isResolved()).toArray(MigrationInfo[]::new));
    if (schema.isPresent() && server.isPresent() && schema.get().compareTo(server.get()) > 0) {
      throw new SchemaTooNew(schema.get().getVersion(), server.get().getVersion());
    }
    return info;
  }

  private static Optional<MigrationVersion> newest(MigrationInfo[] migrations) {
    return Arrays.stream(migrations)
        .flatMap(m -> Optional.ofNullable(m.getVersion()).stream()).max(Comparator.naturalOrder());
  }

  private static <T> T checked(Supplier<T> work) {
    try {
      return work.get();
    } catch (FlywayException e) {
      if (Failures.isAway(e)) throw new StoreUnavailable("the database does not answer", e);
      throw e;
    }
  }

  /** A migration that has not run yet. */
  public record Pending(String version, String description, String sql) {
    static Pending of(MigrationInfo migration) {
      return new Pending(
          String.valueOf(migration.getVersion()), migration.getDescription(), read(migration.getScript()));
    }

    private static String read(String script) {
      try (InputStream in = Objects.requireNonNull(
          Migrations.class.getClassLoader().getResourceAsStream(FOLDER + "/" + script), script)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
