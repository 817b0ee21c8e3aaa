package metaserver.domain.moderation;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import metaserver.domain.identity.Household;

/**
 * Addresses that begin with the same bits, as text {@code 203.0.113.0/24} or {@code 2001:db8::/32}; the other bits of
 * {@code first} are zero. A single address has all its bits in common.
 */
public record Network(InetAddress first, int bits) {
  /** Nobody shall shut out a good part of the Internet by a slip. */
  private static final int LEAST_OF_IPV4 = 8;
  private static final int LEAST_OF_IPV6 = 16;

  public Network {
    int most = size(first);
    int least = first instanceof Inet4Address ? LEAST_OF_IPV4 : LEAST_OF_IPV6;
    if (bits < least || bits > most) {
      throw new IllegalArgumentException("a network has " + least + " to " + most + " bits, not " + bits);
    }
    first = masked(first, bits);
  }

  /** The network by which somebody at the address is known: his {@link Household}. */
  public static Network around(InetAddress address) {
    return new Network(address, address instanceof Inet4Address ? size(address) : Household.IPV6_BITS);
  }

  /** @throws IllegalArgumentException if the text is no address, with or without a slash and a number of bits behind */
  public static Network of(String text) {
    int slash = text.indexOf('/');
    String literal = slash < 0 ? text : text.substring(0, slash);
    // Java also takes "10.1" for an address, and interfaces behind a percent sign.
    if (!literal.matches("\\d+(\\.\\d+){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*")) {
      throw new IllegalArgumentException("'" + literal + "' is no address");
    }
    InetAddress address = InetAddress.ofLiteral(literal);
    return new Network(address, slash < 0 ? size(address) : Integer.parseUnsignedInt(text.substring(slash + 1)));
  }

  public boolean contains(InetAddress address) {
    return size(address) == size(first) && masked(address, bits).equals(first);
  }

  private static int size(InetAddress address) {
    return address.getAddress().length * Byte.SIZE;
  }

  private static InetAddress masked(InetAddress address, int bits) {
    byte[] bytes = address.getAddress();
    int whole = bits / Byte.SIZE;
    if (whole < bytes.length) {
      bytes[whole] &= (byte) (0xFF00 >> (bits % Byte.SIZE));
      Arrays.fill(bytes, whole + 1, bytes.length, (byte) 0);
    }
    try {
      return InetAddress.getByAddress(bytes); // without the name and the interface
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address had " + bytes.length + " bytes", e);
    }
  }

  @Override
  public String toString() {
    String address = first.getHostAddress();
    return bits == size(first) ? address : address + "/" + bits;
  }
}
