package metaserver.domain.store;

/**
 * The store does not answer: it is away, restarting, or all its connections are taken. Nothing of the failed call was
 * kept. Trying again later is right.
 */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
