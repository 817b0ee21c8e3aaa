package metaserver.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port of this machine that nobody listens at. */
public final class FreePort {
  /** Systems give ports above to sockets that ask for any, so that one just given back may soon be another test's. */
  private static final int BELOW_THOSE_OF_THE_SYSTEM = 32_000;
  private static final int FIRST = 20_000;

  private FreePort() {}

  /** One that is not given to anybody who does not ask for it by its number. */
  public static int find() {
    int port = ThreadLocalRandom.current().nextInt(FIRST, BELOW_THOSE_OF_THE_SYSTEM);
    while (!isFree(port)) port = ThreadLocalRandom.current().nextInt(FIRST, BELOW_THOSE_OF_THE_SYSTEM);
    return port;
  }

  private static boolean isFree(int port) {
    try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (BindException taken) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
