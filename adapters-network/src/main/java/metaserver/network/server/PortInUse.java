package metaserver.network.server;

import java.net.InetSocketAddress;

/** A port cannot be listened on. The message names address, port and cause in one line. */
public final class PortInUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PortInUse(InetSocketAddress address, Throwable cause) {
    super("cannot listen on " + address.getHostString() + ":" + address.getPort()
        + " (" + cause.getMessage() + ")", cause);
  }
}
