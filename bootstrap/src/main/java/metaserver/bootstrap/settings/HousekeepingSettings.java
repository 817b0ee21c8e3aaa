package metaserver.bootstrap.settings;

import java.time.Duration;
import java.util.Optional;
import metaserver.application.privacy.KeepHouse;

/**
 * How long things are kept.
 *
 * @param every how often a running server looks for what is older
 */
public record HousekeepingSettings(Duration every, KeepHouse.Terms terms) {
  private static final Setting<Duration> EVERY =
      Setting.of("housekeeping.every", Forms.time(Duration.ofSeconds(1), Duration.ofDays(30)), "1d", "How often a "
          + "running server forgets what is kept for long enough; \"metaserver housekeeping\" does so at once.");
  private static final Setting<Duration> SESSIONS_KEPT =
      Setting.of("sessions.kept", Forms.time(Duration.ofHours(1), Duration.ofDays(3650)), "30d", "How long a session "
          + "is kept after its end, with the address that it was opened from.");
  private static final Setting<Optional<Duration>> ADDRESSES_KEPT =
      Setting.of("addresses.kept", Forms.time(Duration.ofHours(1), Duration.ofDays(3650)).or("off"), "90d", "After how "
          + "long the address of a session that is still kept is shortened, to 24 bits of IPv4 and 48 of IPv6. "
          + "off: never.");

  static final SettingGroup GROUP = SettingGroup.of("Housekeeping", EVERY, SESSIONS_KEPT, ADDRESSES_KEPT);

  static HousekeepingSettings from(Values values) {
    return new HousekeepingSettings(values.of(EVERY),
        new KeepHouse.Terms(values.of(SESSIONS_KEPT), values.of(ADDRESSES_KEPT)));
  }
}
