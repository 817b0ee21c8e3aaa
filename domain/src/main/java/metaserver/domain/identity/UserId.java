package metaserver.domain.identity;

/** The number of an account, 1 to 2^30-2: what lies above is for guests, and the wire is signed. */
public record UserId(int value) implements Comparable<UserId> {
  public static final int MAX = (1 << 30) - 2;

  public UserId {
    if (value < 1 || value > MAX) throw new IllegalArgumentException("a user id is 1 to " + MAX + ", not " + value);
  }

  @Override
  public int compareTo(UserId other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
