package metaserver.domain.ranking;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Points won from whom one beats, more for beating the stronger. Every two sides are compared once; what a side has won
 * and lost is divided by the number of the others, and each of its players gets that. Points do not fall below 0.
 *
 * @param k the most that a game can be worth
 * @param scale the lead in points at which ten wins are expected for one loss
 */
public record Elo(int k, int scale) implements RatingSystem {
  public static final Elo DEFAULT = new Elo(32, 400);

  public Elo {
    if (k < 1 || scale < 1) throw new IllegalArgumentException("k and scale are positive");
  }

  @Override
  public double chance(Side one, Side other) {
    return 1 / (1 + StrictMath.pow(10, (strength(other) - strength(one)) / scale));
  }

  @Override
  public List<List<Rating>> rate(List<Side> sides) {
    return IntStream.range(0, sides.size()).mapToObj(i -> {
      int won = (int) won(i, sides); // toward zero, once
      return sides.get(i).players().stream().map(player -> after(player, won)).toList();
    }).toList();
  }

  /** What each player of a side wins, before it is cut to whole points. */
  double won(int side, List<Side> sides) {
    return Sum.of(IntStream.range(0, sides.size()).filter(other -> other != side)
        .mapToDouble(other -> delta(sides.get(side), sides.get(other)))) / (sides.size() - 1);
  }

  /** What the one side wins from the other, which loses exactly as much. */
  double delta(Side one, Side other) {
    return k * (one.resultAgainst(other) - chance(one, other));
  }

  /** The mean of the points; a sum of whole numbers, so that no order matters. */
  private static double strength(Side side) {
    return side.players().stream().mapToLong(Rating::points).sum() / (double) side.players().size();
  }

  private static Rating after(Rating player, int won) {
    return new Rating(Math.max(0, Math.addExact(player.points(), won)), player.mu(), player.sigma());
  }
}
