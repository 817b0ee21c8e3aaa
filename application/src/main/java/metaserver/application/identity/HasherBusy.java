package metaserver.application.identity;

/** More passwords wait to be hashed than the server will keep waiting. */
public final class HasherBusy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public HasherBusy() {
    super("too many passwords wait to be hashed", null, false, false);
  }
}
