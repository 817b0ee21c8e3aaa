package metaserver.domain.games;

/** The number of a stored game, from 1 on. Not the number by which clients know it while it runs. */
public record GameId(int value) implements Comparable<GameId> {
  public GameId {
    if (value < 1) throw new IllegalArgumentException("a game id is positive, not " + value);
  }

  @Override
  public int compareTo(GameId other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
