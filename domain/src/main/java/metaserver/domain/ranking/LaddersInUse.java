package metaserver.domain.ranking;

/**
 * A ranking pass found somebody reading what it has to write over, and did not wait for long. The pass before stands.
 * Trying again soon is right.
 */
public final class LaddersInUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LaddersInUse(Throwable cause) {
    super("somebody still reads the places of the pass before the last (a dump of the database, for example)", cause);
  }
}
