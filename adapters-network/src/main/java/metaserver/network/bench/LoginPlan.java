package metaserver.network.bench;

import java.time.Duration;
import java.util.List;

/**
 * A load of logins: each a login connection, a room list, a room entered and its players listed, then good-bye.
 *
 * @param accounts empty for guests
 * @param atATime how many are under way at any time
 * @param warmUp what comes before the measuring
 * @param threads event loops of the load
 */
public record LoginPlan(
    Target target, List<Account> accounts, RoomChoice rooms, int atATime,
    Duration warmUp, Duration duration, int threads) {
  public LoginPlan {
    accounts = List.copyOf(accounts);
  }
}
