package metaserver.bootstrap.settings;

import java.time.Duration;
import metaserver.application.flood.FloodLimits;
import metaserver.application.flood.FloodLimits.Within;
import metaserver.application.flood.Rate;

/** How much a player may say. */
final class FloodSettings {
  private static final int MOST = 1_000_000;
  private static final Setting<Boolean> CONTROL =
      Setting.of("chat.flood.control", Forms.SWITCH, "on", "Whether players who say too much are warned, then muted, "
          + "then disconnected. Counted by account, for guests by address. To be off for load tests; bots are exempt.");
  private static final Setting<Integer> LINES =
      Setting.of("chat.flood.lines", Forms.number(1, MOST), "8", "Lines that a player may say at once, and commands.");
  private static final Setting<Duration> REFILL =
      Setting.of("chat.flood.refill", time(), "1s", "The time after which he may say one more.");
  private static final Setting<Integer> REPEATS =
      Setting.of("chat.flood.repeats", Forms.number(1, MOST), "3", "How often he may say the same line.");
  private static final Setting<Duration> REPEATS_TIME =
      Setting.of("chat.flood.repeats.time", time(), "15s", "The time that counts for that.");
  private static final Setting<Integer> CHARACTERS =
      Setting.of("chat.flood.characters", Forms.number(1, MOST), "1000", "How many characters he may say.");
  private static final Setting<Duration> CHARACTERS_TIME =
      Setting.of("chat.flood.characters.time", time(), "10s", "The time that counts for that.");
  private static final Setting<Duration> MUTE =
      Setting.of("chat.flood.mute", time(), "1m", "How long he is muted after the second offence.");
  private static final Setting<Duration> FORGET =
      Setting.of("chat.flood.forget", time(), "10m", "When offences are forgotten, counted from the last.");
  private static final Setting<Integer> GAMES =
      Setting.of("chat.flood.games", Forms.number(1, MOST), "20", "How often a host may announce a game or a change of "
          + "it at once, and how often start one. Changes beyond that are shown a little later, starts do not count.");
  private static final Setting<Duration> GAMES_REFILL =
      Setting.of("chat.flood.games.refill", time(), "1s", "The time after which he may once more.");
  private static final Setting<Duration> ME =
      Setting.of("chat.flood.me", time(), "15s", "The time between two lines of .me.");

  private static final Setting<Integer> PACKETS =
      Setting.of("chat.flood.packets", Forms.number(1, MOST), "500", "Packets of any kind that a client in a room may "
          + "say at once, far more than games do. Whoever says more is disconnected.");
  private static final Setting<Duration> PACKETS_REFILL =
      Setting.of("chat.flood.packets.refill", time(), "50ms", "The time after which it may say one more.");

  static final SettingGroup GROUP = SettingGroup.of("Flood control", CONTROL, LINES, REFILL, REPEATS, REPEATS_TIME,
      CHARACTERS, CHARACTERS_TIME, MUTE, FORGET, GAMES, GAMES_REFILL, ME, PACKETS, PACKETS_REFILL);

  private FloodSettings() {}

  private static Form<Duration> time() {
    return Forms.time(Duration.ofMillis(1), Duration.ofDays(1));
  }

  static FloodLimits from(Values values) {
    return new FloodLimits(
        !values.of(CONTROL),
        new Rate(values.of(LINES), values.of(REFILL)),
        new Within(values.of(REPEATS), values.of(REPEATS_TIME)),
        new Within(values.of(CHARACTERS), values.of(CHARACTERS_TIME)),
        values.of(MUTE),
        values.of(FORGET),
        new Rate(values.of(GAMES), values.of(GAMES_REFILL)),
        new Rate(1, values.of(ME)),
        new Rate(values.of(PACKETS), values.of(PACKETS_REFILL)));
  }
}
