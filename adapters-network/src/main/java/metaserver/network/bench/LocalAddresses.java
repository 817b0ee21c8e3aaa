package metaserver.network.bench;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where clients come from. To a server on this machine they come from all over 127.0.0.0/8, as a server counts
 * strangers by address and an address has only so many ports.
 */
final class LocalAddresses {
  private static final int ADDRESSES = 250 * 250;
  private static final int LOOPBACK = 127;

  private LocalAddresses() {}

  /** The address to bind to; empty to leave it to the system. */
  static Optional<InetSocketAddress> of(InetAddress server, int client) {
    byte[] to = server.getAddress();
    return to.length == 4 && to[0] == LOOPBACK ? Optional.of(loopback(client % ADDRESSES)) : Optional.empty();
  }

  private static InetSocketAddress loopback(int number) {
    byte[] address = {LOOPBACK, 1, (byte) (1 + number / 250), (byte) (1 + number % 250)};
    try {
      return new InetSocketAddress(InetAddress.getByAddress(address), 0);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
