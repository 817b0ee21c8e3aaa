package metaserver.bootstrap.settings;

import java.time.Duration;

/**
 * What holds for games.
 *
 * @param probe whether a host is told if others cannot connect to him
 * @param probeTimeout how long he may take to answer
 */
public record GameSettings(boolean probe, Duration probeTimeout) {
  private static final Setting<Boolean> PROBE =
      Setting.of("games.probe", Forms.SWITCH, "on",
          "Whether the server tries to connect to whoever hosts a game, once a "
          + "session, and tells him if others will be unable to.");
  private static final Setting<Duration> PROBE_TIMEOUT =
      Setting.of("games.probe.timeout", Forms.time(Duration.ofMillis(100), Duration.ofSeconds(30)), "3s",
          "How long that "
          + "may take before the host counts as unreachable.");

  static final SettingGroup GROUP = SettingGroup.of("Games", PROBE, PROBE_TIMEOUT);

  static GameSettings from(Values values) {
    return new GameSettings(values.of(PROBE), values.of(PROBE_TIMEOUT));
  }
}
