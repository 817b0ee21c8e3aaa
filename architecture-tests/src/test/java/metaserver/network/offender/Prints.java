package metaserver.network.offender;

public final class Prints {
  private Prints() {}

  public static void print() {
    System.out.println("hello");
  }
}
