package metaserver.bootstrap.settings;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the process behaves on its machine.
 *
 * @param data the directory that holds all it keeps, absolute
 * @param changesPoll how often the server looks for what commands changed in the database
 * @param drainLimit how long a stop waits for running games
 * @param stopLimit how long a stop may take after that
 * @param logLevel the least important lines that are logged
 */
public record OperationSettings(
    Path data, Duration changesPoll, Duration drainLimit, Duration stopLimit, LogLevel logLevel) {
  private static final Setting<Path> DATA =
      Setting.of("data", Forms.PATH, "./data", "The directory that holds everything the server keeps.");
  private static final Setting<Duration> CHANGES_POLL =
      Setting.of("changes.poll", Forms.time(Duration.ofMillis(100), Duration.ofMinutes(1)), "2s", "How often a running "
          + "server looks for what commands changed in the database.");
  private static final Setting<Duration> DRAIN_LIMIT =
      Setting.of("drain.limit", Forms.time(Duration.ZERO, Duration.ofHours(12)), "30m", "How long a server that was "
          + "told to stop (SIGTERM, \"drain\") waits for the games that are being played. Ctrl-C waits for none, nor "
          + "does a second signal.");
  private static final Setting<Duration> STOP_LIMIT =
      Setting.of("stop.limit", Forms.time(Duration.ofSeconds(1), Duration.ofMinutes(10)), "10s", "How long a stop may "
          + "take, once no game is waited for, from telling the rooms to leaving the database. An embedded PostgreSQL, "
          + "which stops last, has 15s of its own, and 10s more if it does not stop by itself.");
  private static final Setting<LogLevel> LOG_LEVEL =
      Setting.of("log.level", Forms.oneOf(LogLevel.class), "info", "The least important lines that are logged.");

  static final SettingGroup GROUP =
      SettingGroup.of("Operation", DATA, CHANGES_POLL, DRAIN_LIMIT, STOP_LIMIT, LOG_LEVEL);

  static OperationSettings from(Values values) {
    return new OperationSettings(
        values.of(DATA), values.of(CHANGES_POLL), values.of(DRAIN_LIMIT), values.of(STOP_LIMIT), values.of(LOG_LEVEL));
  }
}
