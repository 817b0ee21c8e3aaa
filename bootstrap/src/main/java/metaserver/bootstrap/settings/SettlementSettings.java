package metaserver.bootstrap.settings;

import java.time.Duration;

/**
 * When games are settled.
 *
 * @param normal how long reports are waited for after a normal end
 * @param abnormal and after any other
 */
public record SettlementSettings(Duration normal, Duration abnormal) {
  private static final Setting<Duration> SETTLE_NORMAL =
      Setting.of("games.settle.normal", Forms.time(Duration.ofSeconds(1), Duration.ofDays(1)), "2m", "How long the "
          + "players' reports of a game are waited for after it ended normally. It is settled before if all "
          + "have reported.");
  private static final Setting<Duration> SETTLE_ABNORMAL =
      Setting.of("games.settle.abnormal", Forms.time(Duration.ofSeconds(1), Duration.ofDays(7)), "2h",
          "How long they are "
          + "waited for after any other end, and if nobody reports.");

  static final SettingGroup GROUP = SettingGroup.of("Settling games", SETTLE_NORMAL, SETTLE_ABNORMAL);

  static SettlementSettings from(Values values) {
    return new SettlementSettings(values.of(SETTLE_NORMAL), values.of(SETTLE_ABNORMAL));
  }
}
