package metaserver.bootstrap.settings;

/** What a pooler before PostgreSQL keeps to one connection, by the names that PgBouncer gives its modes. */
public enum PoolerMode {
  NONE,
  TRANSACTION
}
