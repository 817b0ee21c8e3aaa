package metaserver.bootstrap.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How much connections may take.
 *
 * @param most connections at a time; none: what the limit of open files allows
 * @param mostUnauthenticated connections at a time that have not logged in
 * @param mostUnauthenticatedPerAddress the same for one address
 * @param loginTimeout how long a login may take
 * @param mostUnreadBytes what may wait for one client that does not read
 */
public record ConnectionSettings(
    OptionalInt most,
    int mostUnauthenticated,
    int mostUnauthenticatedPerAddress,
    Duration loginTimeout,
    long mostUnreadBytes) {

  private static final int MOST = 1_000_000;
  private static final Setting<Optional<Integer>> CONNECTIONS_MAX =
      Setting.of("connections.max", Forms.number(1, MOST).or("auto"), "auto", "Connections at a time. "
          + "auto: as many as the limit of open files allows.");
  private static final Setting<Integer> UNAUTHENTICATED =
      Setting.of("connections.unauthenticated", Forms.number(1, MOST), "2000", "Connections at a time that have not "
          + "logged in.");
  private static final Setting<Integer> UNAUTHENTICATED_PER_ADDRESS =
      Setting.of("connections.unauthenticated.per.address", Forms.number(1, MOST), "100", "The same for one address.");
  private static final Setting<Duration> LOGIN_TIMEOUT =
      Setting.of("login.timeout", Forms.time(Duration.ofSeconds(1), Duration.ofHours(1)), "60s", "How long a login may "
          + "take before its connection is closed.");
  private static final Setting<Long> UNREAD_MAX =
      Setting.of("connections.unread.max", Forms.size(64 << 10, 1 << 30), "1MiB", "What may wait for one client that "
          + "does not read; with more its connection is closed.");

  static final SettingGroup GROUP = SettingGroup.of("Limits of connections", CONNECTIONS_MAX, UNAUTHENTICATED,
      UNAUTHENTICATED_PER_ADDRESS, LOGIN_TIMEOUT, UNREAD_MAX);

  static ConnectionSettings from(Values values) {
    return new ConnectionSettings(
        values.number(CONNECTIONS_MAX),
        values.of(UNAUTHENTICATED),
        values.of(UNAUTHENTICATED_PER_ADDRESS),
        values.of(LOGIN_TIMEOUT),
        values.of(UNREAD_MAX));
  }
}
