package metaserver.domain.identity;

/** The rank a user earned, 0 to 16; guests have none. */
public record Caste(int code) implements Comparable<Caste> {
  public static final int HIGHEST = 16;
  public static final Caste LOWEST = new Caste(0);

  public Caste {
    if (code < 0 || code > HIGHEST) throw new IllegalArgumentException("a caste is 0 to 16, not " + code);
  }

  @Override
  public int compareTo(Caste other) {
    return Integer.compare(code, other.code);
  }
}
