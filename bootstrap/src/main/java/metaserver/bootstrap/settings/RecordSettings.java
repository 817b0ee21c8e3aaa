package metaserver.bootstrap.settings;

import java.time.Duration;
import java.util.Optional;

/**
 * What is kept of what was said, done and reported, and for how long.
 *
 * @param chatLog of what is said in rooms that do not say otherwise; empty: nothing
 * @param auditMonths of the audit log, beside the current one; empty: all
 * @param reports of players; empty: for ever
 * @param reportsPerHour how many one player may send
 */
public record RecordSettings(
    Optional<Duration> chatLog, Optional<Integer> auditMonths, Optional<Duration> reports, int reportsPerHour) {
  private static final Setting<Optional<Duration>> CHAT_LOG =
      Setting.of("chat.log.keep", Forms.time(Duration.ofDays(1), Duration.ofDays(3650)).or("off"), "off", "For how "
          + "many days what is said in rooms is kept, where a room (\"room edit --chat-log\") does not say otherwise. "
          + "Whispers are never kept.");
  private static final Setting<Optional<Integer>> AUDIT =
      Setting.of("audit.keep.months", Forms.number(1, 1200).or("all"), "24", "So many whole months of the audit log "
          + "are kept beside the current one. The seals of days stay in any case.");
  private static final Setting<Optional<Duration>> REPORTS =
      Setting.of("reports.keep", Forms.time(Duration.ofDays(1), Duration.ofDays(3650)).or("forever"), "365d", "For how "
          + "long players' reports are kept, with what was said before them.");
  private static final Setting<Integer> PER_HOUR =
      Setting.of("reports.per.hour", Forms.number(0, 1000), "5", "How many reports one account, or one address of "
          + "guests, may send in an hour; 0 lets nobody report anything.");

  static final SettingGroup GROUP = SettingGroup.of("Records", CHAT_LOG, AUDIT, REPORTS, PER_HOUR);

  static RecordSettings from(Values values) {
    return new RecordSettings(values.of(CHAT_LOG), values.of(AUDIT), values.of(REPORTS), values.of(PER_HOUR));
  }
}
