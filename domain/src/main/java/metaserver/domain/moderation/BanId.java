package metaserver.domain.moderation;

/** The number by which staff and the banned speak of a ban; from 1 up. */
public record BanId(int value) implements Comparable<BanId> {
  public BanId {
    if (value < 1) throw new IllegalArgumentException("a ban's number is positive, not " + value);
  }

  @Override
  public int compareTo(BanId other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
