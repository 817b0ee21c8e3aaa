package metaserver.domain.identity;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Whoever has one line to the Internet, as far as an address tells: the address itself of IPv4; of IPv6 all that begin
 * with the same 64 bits, since each line has 2^64 of them and its owner takes another whenever he likes.
 *
 * @param first the address, or the one whose last 64 bits are zero
 */
public record Household(InetAddress first) {
  public static final int IPV6_BITS = 64;

  public Household {
    if (!(first instanceof Inet4Address)) first = masked(first.getAddress());
  }

  public static Household of(InetAddress address) {
    return new Household(address);
  }

  private static InetAddress masked(byte[] bytes) {
    Arrays.fill(bytes, IPV6_BITS / Byte.SIZE, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes); // without the name and the interface
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address had " + bytes.length + " bytes", e);
    }
  }
}
