package metaserver.bootstrap.settings;

import java.nio.file.Path;
import java.util.Optional;

/** Where the server keeps what it knows. */
public sealed interface DatabaseSettings {
  /** A PostgreSQL of the server's own, in its data directory. */
  record Embedded(PoolSettings pool) implements DatabaseSettings {}

  /** A PostgreSQL that somebody else runs. */
  record Postgres(PostgresSettings server, PoolSettings pool) implements DatabaseSettings {}

  /**
   * Nothing outlives the process.
   *
   * @param users a file with a line {@code name:hash} or {@code name:hash:admin} for each account
   */
  record Memory(Optional<Path> users) implements DatabaseSettings {}

  static DatabaseSettings from(Values values) {
    return switch (DatabaseDeclarations.kind(values)) {
      case EMBEDDED -> new Embedded(PoolSettings.from(values));
      case POSTGRES -> new Postgres(PostgresSettings.from(values), PoolSettings.from(values));
      case MEMORY -> new Memory(values.of(DatabaseDeclarations.USERS_FILE));
    };
  }
}
