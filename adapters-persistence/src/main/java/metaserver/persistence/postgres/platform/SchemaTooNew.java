package metaserver.persistence.postgres.platform;

/** A newer server migrated the database already; this one must not touch it. */
public final class SchemaTooNew extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SchemaTooNew(String schema, String server) {
    super("the database has schema version " + schema + ", this server knows up to " + server + ": run a newer server");
  }
}
