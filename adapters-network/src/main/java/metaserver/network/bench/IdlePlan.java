package metaserver.network.bench;

import java.time.Duration;
import java.util.List;

/**
 * A load of clients that are in rooms and do nothing but answer.
 *
 * @param accounts empty for guests
 * @param atOnce whether all enter at the same moment, to see how long that takes; otherwise the first hundred enter
 *     first, as the others' memory is counted from there
 * @param settle how long the server is left alone before its memory is read
 */
public record IdlePlan(
    Target target, List<Account> accounts, RoomChoice rooms, int clients, boolean atOnce, Duration settle,
    Duration duration, int threads) {
  /** The clients that what a server needs anyway is counted with. */
  public static final int FIRST = 100;

  public IdlePlan {
    accounts = List.copyOf(accounts);
  }
}
