package metaserver.bootstrap.settings;

import java.time.Duration;
import metaserver.domain.ranking.CasteRule;
import metaserver.domain.ranking.PublicNumber;

/**
 * How players are ranked.
 *
 * @param every the time between two ranking passes
 * @param order the public number, by which players are put in order
 * @param castes how castes follow from positions
 */
public record RankingSettings(Duration every, PublicNumber order, CasteRule castes) {
  private static final Setting<Duration> EVERY =
      Setting.of("ranking.every", Forms.time(Duration.ofMinutes(1), Duration.ofDays(7)), "2h", "The time between two "
          + "ranking passes; the first comes soon after the start.");
  private static final Setting<PublicNumber> ORDER =
      Setting.of("ranking.order", Forms.oneOf(PublicNumber.class), "points", "The number that everybody "
          + "sees, and that castes and positions follow: points by Elo, or skill by OpenSkill. Both are always kept.");
  private static final Setting<CasteRule> CASTES =
      Setting.of("castes", Forms.oneOf(CasteRule.class), "default",
          "How castes follow from positions: the default gives "
          + "each caste its share, the original gave caste 11 to all from the ninth on among 9 to 16 active players.");

  static final SettingGroup GROUP = SettingGroup.of("Ranking", EVERY, ORDER, CASTES);

  static RankingSettings from(Values values) {
    return new RankingSettings(values.of(EVERY), values.of(ORDER), values.of(CASTES));
  }
}
