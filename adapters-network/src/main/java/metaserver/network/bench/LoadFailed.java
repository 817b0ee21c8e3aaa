package metaserver.network.bench;

/** A load could not be put on; the message says why in one line. */
public final class LoadFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LoadFailed(String why) {
    super(why, null, false, false);
  }
}
