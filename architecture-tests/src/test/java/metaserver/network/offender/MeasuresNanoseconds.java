package metaserver.network.offender;

public final class MeasuresNanoseconds {
  private MeasuresNanoseconds() {}

  public static long time() {
    return System.nanoTime();
  }
}
