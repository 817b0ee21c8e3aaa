package metaserver.network.site;

/** What a visitor wishes cannot be understood; thrown where it is read, told to him in one place. */
public final class UnclearWish extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** @param why for the visitor */
  public UnclearWish(String why) {
    super(why, null, false, false);
  }
}
