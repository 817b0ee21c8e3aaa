package metaserver.bootstrap.settings;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the process behaves on its machine.
 *
 * @param data the directory that holds all it keeps, absolute
 * @param changesPoll how often the server looks for what commands changed in the database
 * @param stopLimit how long a stop may take
 * @param logLevel the least important lines that are logged
 */
public record OperationSettings(Path data, Duration changesPoll, Duration stopLimit, LogLevel logLevel) {
  private static final Setting<Path> DATA =
      Setting.of("data", Forms.PATH, "./data", "The directory that holds everything the server keeps.");
  private static final Setting<Duration> CHANGES_POLL =
      Setting.of("changes.poll", Forms.time(Duration.ofMillis(100), Duration.ofMinutes(1)), "2s", "How often a running "
          + "server looks for what commands changed in the database.");
  private static final Setting<Duration> STOP_LIMIT =
      Setting.of("stop.limit", Forms.time(Duration.ofSeconds(1), Duration.ofMinutes(10)), "10s", "How long a stop may "
          + "take.");
  private static final Setting<LogLevel> LOG_LEVEL =
      Setting.of("log.level", Forms.oneOf(LogLevel.class), "info", "The least important lines that are logged.");

  static final SettingGroup GROUP = SettingGroup.of("Operation", DATA, CHANGES_POLL, STOP_LIMIT, LOG_LEVEL);

  static OperationSettings from(Values values) {
    return new OperationSettings(
        values.of(DATA), values.of(CHANGES_POLL), values.of(STOP_LIMIT), values.of(LOG_LEVEL));
  }
}
