package metaserver.network.offender;

public final class Synchronizes {
  private Synchronizes() {}

  public static synchronized void say() {
    Thread.onSpinWait();
  }
}
