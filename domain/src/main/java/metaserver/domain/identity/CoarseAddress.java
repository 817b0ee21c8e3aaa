package metaserver.domain.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** What is kept of an address in the long run: the network of a provider's customers, without the customer. */
public final class CoarseAddress {
  /** Leading bits that stay. */
  public static final int IPV4_BITS = 24;
  public static final int IPV6_BITS = 48;

  private static final int IPV4_BYTES = 4;

  private CoarseAddress() {}

  public static InetAddress of(InetAddress address) {
    byte[] bytes = address.getAddress();
    int kept = (bytes.length == IPV4_BYTES ? IPV4_BITS : IPV6_BITS) / Byte.SIZE;
    Arrays.fill(bytes, kept, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e); // only for another number of bytes
    }
  }
}
