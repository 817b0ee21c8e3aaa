package metaserver.network.wire;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import metaserver.domain.text.Blob;

/** Four bytes as the address they name. */
final class Addresses {
  private Addresses() {}

  static Inet4Address of(Blob bytes) {
    try {
      return (Inet4Address) InetAddress.getByAddress(bytes.bytes());
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
