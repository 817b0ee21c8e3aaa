package metaserver.domain.lobby;

/**
 * The number of a room, chosen by the operator: it selects the name and the banner that the client shows. 0 to 32767.
 */
public record RoomId(int value) implements Comparable<RoomId> {
  public static final int MAX = Short.MAX_VALUE;

  public RoomId {
    if (value < 0 || value > MAX) throw new IllegalArgumentException("a room id is 0 to " + MAX + ", not " + value);
  }

  @Override
  public int compareTo(RoomId other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
