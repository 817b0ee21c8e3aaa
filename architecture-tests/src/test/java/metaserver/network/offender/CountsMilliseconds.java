package metaserver.network.offender;

public final class CountsMilliseconds {
  private CountsMilliseconds() {}

  public static long time() {
    return System.currentTimeMillis();
  }
}
