package metaserver.network.site;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike.
 *
 * @param bits how many bits count
 */
public record AddressRange(InetAddress address, int bits) {
  // what Java also takes for an address, such as 1.2.3 for 1.2.0.3, nobody means
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f:.]{0,44}:[0-9A-Fa-f:.]{0,44})(?:/(\\d{1,3}))?");

  public AddressRange {
    if (bits < 0 || bits > address.getAddress().length * 8) {
      throw new IllegalArgumentException("too many bits: " + bits);
    }
  }

  /** Reads {@code 192.0.2.7}, {@code 10.0.0.0/8}, {@code fd00::/8}. */
  public static Optional<AddressRange> read(String text) {
    var found = FORM.matcher(text.strip());
    if (!found.matches()) return Optional.empty();
    try {
      InetAddress address = InetAddress.ofLiteral(found.group(1));
      int all = address.getAddress().length * 8;
      return Optional.of(
          new AddressRange(address, Optional.ofNullable(found.group(2)).map(Integer::valueOf).orElse(all)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public boolean contains(InetAddress other) {
    byte[] mine = address.getAddress();
    byte[] theirs = other.getAddress();
    int whole = bits / 8;
    if (mine.length != theirs.length || !Arrays.equals(mine, 0, whole, theirs, 0, whole)) return false;
    int mask = 0xFF00 >> bits % 8 & 0xFF;
    return bits % 8 == 0 || (mine[whole] & mask) == (theirs[whole] & mask);
  }
}
