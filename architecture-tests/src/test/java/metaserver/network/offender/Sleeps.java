package metaserver.network.offender;

public final class Sleeps {
  private Sleeps() {}

  public static void sleep() throws InterruptedException {
    Thread.sleep(1);
  }
}
