package metaserver.network.bench;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A load of chat in one room.
 *
 * @param accounts empty for guests
 * @param senders how many of the clients speak
 * @param rate lines per second in all; empty for as many as all can hear without loss
 * @param window without a rate: how many lines the slowest listener may be behind
 * @param textBytes the length of a line's text
 * @param stuck further clients, that never read
 * @param warmUp what comes before the measuring
 */
public record ChatPlan(
    Target target, List<Account> accounts, RoomChoice rooms, int clients, int senders, OptionalDouble rate, int window,
    int textBytes, int stuck, Duration warmUp, Duration duration, int threads) {
  public ChatPlan {
    accounts = List.copyOf(accounts);
    if (senders < 1 || senders > clients) throw new IllegalArgumentException("senders are 1 to all of the clients");
    if (textBytes < Stamps.MIN_TEXT_BYTES) {
      throw new IllegalArgumentException("a line has at least " + Stamps.MIN_TEXT_BYTES + " bytes");
    }
  }
}
