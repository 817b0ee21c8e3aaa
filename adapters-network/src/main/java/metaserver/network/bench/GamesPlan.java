package metaserver.network.bench;

import java.time.Duration;
import java.util.List;

/**
 * A load of games in one room.
 *
 * @param accounts empty for guests
 * @param hosts how many of the clients host a game
 * @param rate changes of games a second in all
 * @param warmUp what comes before the measuring
 */
public record GamesPlan(
    Target target, List<Account> accounts, RoomChoice rooms, int clients, int hosts, double rate, Duration warmUp,
    Duration duration, int threads) {
  public GamesPlan {
    accounts = List.copyOf(accounts);
    if (hosts < 1 || hosts > clients) throw new IllegalArgumentException("hosts are 1 to all of the clients");
    if (rate <= 0) throw new IllegalArgumentException("a rate is above 0");
  }
}
