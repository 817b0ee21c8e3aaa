package metaserver.persistence.embedded;

/** The embedded PostgreSQL cannot be had. The message is one line for an operator: the thing, and what to change. */
public final class EmbeddedPostgresException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EmbeddedPostgresException(String line) {
    super(line);
  }

  EmbeddedPostgresException(String line, Throwable cause) {
    super(line, cause);
  }

  static EmbeddedPostgresException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new EmbeddedPostgresException("interrupted while waiting for the embedded PostgreSQL", cause);
  }
}
