package metaserver.persistence.embedded;

/** What {@link EmbeddedPostgres#open} came to. */
public sealed interface Opened {

  /** How to reach the database, whoever owns it. */
  PostgresAddress address();

  /** This process holds the data directory's lock and runs PostgreSQL until it closes it. */
  record Owned(EmbeddedPostgres postgres) implements Opened {
    @Override
    public PostgresAddress address() {
      return postgres.address();
    }
  }

  /** Another process holds the lock; its PostgreSQL is ready at the address. */
  record Running(PostgresAddress address, long owner) implements Opened {}
}
