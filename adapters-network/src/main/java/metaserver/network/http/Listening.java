package metaserver.network.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import metaserver.network.server.PortInUse;

/** Takes a port before the server behind it is there. */
public final class Listening {
  private Listening() {}

  /**
   * Takes the port; 0 lets the system choose.
   *
   * @param waiting how many connections may wait for the server
   * @throws PortInUse if it cannot be listened on
   */
  public static ServerSocketChannel on(InetAddress address, int port, int waiting) {
    InetSocketAddress at = new InetSocketAddress(address, port);
    try {
      ServerSocketChannel socket = ServerSocketChannel.open();
      try {
        return socket.setOption(StandardSocketOptions.SO_REUSEADDR, true).bind(at, waiting);
      } catch (IOException e) {
        socket.close();
        throw e;
      }
    } catch (IOException e) {
      throw new PortInUse(at, e);
    }
  }
}
