package metaserver.bootstrap.settings;

import java.math.BigDecimal;
import metaserver.domain.ranking.Elo;
import metaserver.domain.ranking.OpenSkill;
import metaserver.domain.ranking.RatingRules;

/**
 * What games are worth.
 *
 * @param rules for games from now on; those before keep theirs
 */
public record RatingSettings(RatingRules rules) {
  private static final Setting<Integer> K =
      Setting.of("rating.elo.k", Forms.number(1, 1000), text(Elo.DEFAULT.k()),
          "The most points that a game can be worth.");
  private static final Setting<Integer> SCALE =
      Setting.of("rating.elo.scale", Forms.number(1, 100_000), text(Elo.DEFAULT.scale()),
          "The lead in points at which ten "
          + "wins are expected for one loss.");
  private static final Setting<Double> BETA =
      Setting.of("rating.openskill.beta", Forms.decimal(0.001, 1000), text(OpenSkill.DEFAULT.beta()), "How much a "
          + "performance varies around a skill, in units of skill; a new player's uncertainty is 25/3.");
  private static final Setting<Double> KAPPA =
      Setting.of("rating.openskill.kappa", Forms.decimal(0.000001, 0.999999), text(OpenSkill.DEFAULT.kappa()),
          "The least "
          + "part of its square that an uncertainty keeps after a game.");

  static final SettingGroup GROUP = SettingGroup.of("Ratings", K, SCALE, BETA, KAPPA);

  static RatingSettings from(Values values) {
    RatingRules rules = new RatingRules(
        new Elo(values.of(K), values.of(SCALE)), new OpenSkill(values.of(BETA), values.of(KAPPA)));
    return new RatingSettings(rules);
  }

  private static String text(int number) {
    return Integer.toString(number);
  }

  /** Without an exponent, and the same number when it is read again. */
  private static String text(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
