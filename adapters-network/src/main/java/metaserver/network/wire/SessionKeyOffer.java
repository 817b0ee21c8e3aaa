package metaserver.network.wire;

/**
 * Packet 203, both ways and always clear: four public values of sixteen bits, the first in the lowest bits.
 * On the wire they are little-endian, the only numbers that are.
 */
public record SessionKeyOffer(long values) implements Packet {
  public static final int ID = 203;
  public static final Codec<SessionKeyOffer> CODEC =
      Fields.s64LittleEndian().as(SessionKeyOffer::new, SessionKeyOffer::values);
}
