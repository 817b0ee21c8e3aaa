package metaserver.domain.games;

/**
 * Where a team came in.
 *
 * @param rank 1 for the best to 16; the wire counts from 0
 * @param tied whether another team has the same rank
 */
public record Place(int rank, boolean tied) {
  public static final int LAST = 16;

  public Place {
    if (rank < 1 || rank > LAST) throw new IllegalArgumentException("a place is 1 to " + LAST + ", not " + rank);
  }

  public Outcome outcome() {
    if (rank > 1) return Outcome.LOSS;
    return tied ? Outcome.TIE : Outcome.WIN;
  }

  /** What a place is worth to those who have it. */
  public enum Outcome {
    WIN,
    TIE,
    LOSS
  }
}
