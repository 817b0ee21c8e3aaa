package metaserver.network.wire;

/** The clear header before every payload, big-endian: u16 signature, u16 packet id, u32 length, header included. */
public final class Framing {
  public static final int SIGNATURE = 0xDEAD;
  public static final int HEADER_BYTES = 8;

  /** Where the length stands in the header. */
  static final int LENGTH_OFFSET = 4;

  /** The longest packet that is read: Myth's lengths are signed 16-bit numbers. */
  public static final int MAX_RECEIVED = 32767;

  /** The longest packet that is sent, sealed or not: the client's buffer. */
  public static final int MAX_SENT = 8096;

  /** The longest packet that is sent before it is sealed. */
  public static final int MAX_PLAIN = MAX_SENT - PayloadCipher.OVERHEAD;

  private Framing() {}
}
