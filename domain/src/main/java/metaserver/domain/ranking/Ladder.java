package metaserver.domain.ranking;

import java.util.List;
import java.util.stream.IntStream;
import metaserver.domain.games.GameType;
import metaserver.domain.identity.ClientFamily;

/**
 * A list of players by what they won. Each of Myth's kinds of game has one; a rated game counts there and in the ranked
 * total. Games in unranked rooms count in a total of their own, where nobody wins or loses points.
 *
 * @param code as stored: 0 to 15 for a kind of game, 16 for the ranked total, 17 for the unranked one
 */
public record Ladder(int code) implements Comparable<Ladder> {
  public static final Ladder RANKED = new Ladder(16);
  public static final Ladder UNRANKED = new Ladder(17);

  /** The ladders on which players have positions: the kinds of game, then the ranked total. */
  public static final List<Ladder> RANKED_ONES = IntStream.rangeClosed(0, 16).mapToObj(Ladder::new).toList();

  public Ladder {
    if (code < 0 || code > 17) throw new IllegalArgumentException("a ladder is 0 to 17, not " + code);
  }

  /** @throws IllegalArgumentException for a kind of game of Aleph One, which nobody is ranked by */
  public static Ladder of(GameType type) {
    if (type.family() != ClientFamily.MYTH) throw new IllegalArgumentException(type + " has no ladder");
    return new Ladder(type.code());
  }

  @Override
  public int compareTo(Ladder other) {
    return Integer.compare(code, other.code);
  }
}
