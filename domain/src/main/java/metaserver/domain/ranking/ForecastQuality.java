package metaserver.domain.ranking;

import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * How well a system foresaw results: the mean over games of the mean over pairs of sides, so that a game with many
 * sides counts no more than a duel. The smaller, the better; who always says one half has 0.693 and 0.25.
 *
 * @param logLoss and {@code brier} summed over the games
 */
public record ForecastQuality(long games, double logLoss, double brier) {
  public static final ForecastQuality NONE = new ForecastQuality(0, 0, 0);
  private static final double SURE = 1e-15;

  /** With one more game of two sides or more. */
  public ForecastQuality with(List<Side> sides, RatingSystem system) {
    return new ForecastQuality(games + 1, logLoss + mean(sides, system, ForecastQuality::logLoss),
        brier + mean(sides, system, (p, result) -> (p - result) * (p - result)));
  }

  /** Not a number without a game. */
  public double meanLogLoss() {
    return logLoss / games;
  }

  /** Not a number without a game. */
  public double meanBrier() {
    return brier / games;
  }

  private static double mean(List<Side> sides, RatingSystem system, ToDoubleBiFunction<Double, Double> loss) {
    double sum = 0;
    for (int i = 0; i < sides.size(); i++) {
      for (int j = i + 1; j < sides.size(); j++) {
        Side one = sides.get(i);
        Side other = sides.get(j);
        sum += loss.applyAsDouble(system.chance(one, other), one.resultAgainst(other));
      }
    }
    return sum / (sides.size() * (sides.size() - 1) / 2.0);
  }

  private static double logLoss(double chance, double result) {
    double p = Math.clamp(chance, SURE, 1 - SURE);
    return -(result * StrictMath.log(p) + (1 - result) * StrictMath.log(1 - p));
  }
}
