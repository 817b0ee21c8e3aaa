package metaserver.persistence.postgres;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import metaserver.persistence.embedded.PgBouncer;

/** A way to a database that repositories are promised to work by. */
public enum Route {
  POSTGRES_15(15),
  POSTGRES_18(18),
  PGBOUNCER(15);

  private static final Map<Route, PostgresDatabase> DATABASES = new ConcurrentHashMap<>();

  private final int version;

  Route(int version) {
    this.version = version;
  }

  /** The database that all contracts share on this way. */
  public PostgresDatabase database() {
    return switch (this) {
      case POSTGRES_15, POSTGRES_18 -> PostgresDatabase.shared(version);
      case PGBOUNCER -> DATABASES.computeIfAbsent(this, _ -> PostgresDatabase.pooled(version));
    };
  }

  /** All of them, but no pooler on a machine that has none; CI has one. */
  static Stream<Route> here() {
    boolean pooled = PgBouncer.program().isPresent();
    if (!pooled && System.getenv("CI") != null) {
      throw new IllegalStateException("pgbouncer is missing: .ci/run installs it");
    }
    if (!pooled) System.err.println("NOT TESTED: contracts by way of PgBouncer, since pgbouncer is not installed");
    return Stream.of(values()).filter(route -> pooled || route != PGBOUNCER);
  }
}
