package metaserver.bootstrap.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The connections to the database that are kept open.
 *
 * @param size connections kept open
 * @param overflow connections opened beyond those when all are in use
 * @param patience how long work waits for a connection before it is refused
 * @param sqlLog whether each statement is logged
 * @param slow statements that take so long are logged; empty: none
 */
public record PoolSettings(int size, int overflow, Duration patience, boolean sqlLog, Optional<Duration> slow) {
  private static final Setting<Integer> SIZE =
      Setting.of("db.pool.size", Forms.number(1, 1000), "20", "Connections to the database that are kept open.");
  private static final Setting<Integer> OVERFLOW =
      Setting.of("db.pool.overflow", Forms.number(0, 1000), "10", "Connections to the database that may be added when "
          + "all are in use.");
  private static final Setting<Duration> WAIT =
      Setting.of("db.pool.wait", Forms.time(Duration.ofMillis(250), Duration.ofMinutes(5)), "5s", "How long work waits "
          + "for a connection to the database before it is refused.");
  private static final Setting<Boolean> SQL_LOG =
      Setting.of("db.sql.log", Forms.SWITCH, "off", "Whether each SQL statement is logged, without its values.");

  private static final Setting<Optional<Duration>> SLOW =
      Setting.of("db.slow", Forms.time(Duration.ofMillis(1), Duration.ofHours(1)).or("off"), "500ms", "A statement "
          + "that takes so long is logged with its name and time, without its values.");

  static final List<Setting<?>> DECLARED = List.of(SIZE, OVERFLOW, WAIT, SQL_LOG, SLOW);

  static PoolSettings from(Values values) {
    return new PoolSettings(values.of(SIZE), values.of(OVERFLOW), values.of(WAIT), values.of(SQL_LOG), values.of(SLOW));
  }
}
