package metaserver.bootstrap.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time between the wish to stop and the stop: nobody new is let in, who is in may go from room to room, and games
 * in progress are waited for.
 */
final class Drain {
  private static final Logger LOG = LoggerFactory.getLogger(Drain.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final List<Duration> TOLD_AT =
      List.of(Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ofMinutes(1));

  private final IntSupplier games;
  private final Consumer<String> tell;
  private final InstantSource clock;

  /**
   * @param games that are being played, or whose results are still under way
   * @param tell says a line in every room
   */
  Drain(IntSupplier games, Consumer<String> tell, InstantSource clock) {
    this.games = games;
    this.tell = tell;
    this.clock = clock;
  }

  /** Returns when no game is played any more, the limit is over, or another signal came. */
  void await(Duration limit, StopSignals signals) throws InterruptedException {
    Instant end = clock.instant().plus(limit);
    Duration told = limit;
    LOG.info("event=drain games={} limit={}", games.getAsInt(), limit);
    if (games.getAsInt() > 0 && !limit.isZero()) tell.accept(words(limit));
    while (games.getAsInt() > 0) {
      Duration left = Duration.between(clock.instant(), end);
      if (left.isZero() || left.isNegative()) return;
      Optional<Duration> due = due(told, left);
      due.ifPresent(mark -> tell.accept(words(mark)));
      told = due.orElse(told);
      if (signals.await(left.compareTo(LOOK) < 0 ? left : LOOK).isPresent()) return;
    }
  }

  /** The latest mark that was passed since the last one told. */
  static Optional<Duration> due(Duration told, Duration left) {
    return TOLD_AT.stream().filter(mark -> mark.compareTo(told) < 0 && left.compareTo(mark) <= 0)
        .reduce((_, later) -> later);
  }

  static String words(Duration left) {
    long minutes = Math.max(1, left.toMinutes());
    return "The server stops when the last game is over, at the latest in " + minutes
        + (minutes == 1 ? " minute." : " minutes.");
  }
}
