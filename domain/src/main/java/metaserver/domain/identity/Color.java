package metaserver.domain.identity;

/** A colour of the wire: three channels and flags, 16 bits unsigned each. */
public record Color(int red, int green, int blue, int flags) {
  public static final Color BLACK = new Color(0, 0, 0, 0);

  public Color {
    if (((red | green | blue | flags) & ~0xFFFF) != 0) {
      throw new IllegalArgumentException(
          "a colour channel is 0 to 65535: " + red + " " + green + " " + blue + " " + flags);
    }
  }

  /** The eight bytes of the wire as one number, for storing. */
  public long packed() {
    return (long) red << 48 | (long) green << 32 | (long) blue << 16 | flags;
  }

  public static Color unpacked(long packed) {
    return new Color(
        (int) (packed >>> 48), (int) (packed >>> 32) & 0xFFFF, (int) (packed >>> 16) & 0xFFFF, (int) packed & 0xFFFF);
  }
}
