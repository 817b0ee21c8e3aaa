package metaserver.application.games;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;

/**
 * Numbers for listed games: 32 bits, never 0 (no game) nor 0xFFFFFFFF (Aleph One's "none"), none twice within 24 hours,
 * not even over a restart, though nothing is stored.
 *
 * <p>The number is the time, in steps of a 16th of a millisecond, modulo 2^32: it comes round after 2^32 / 16,000 s,
 * which is 74.5 hours. A number is at least one step above the one before it, so that the sequence runs ahead of the
 * clock only while more than 16,000 games a second are listed; as a server lists fewer than that on average, the next
 * process, which begins at its own time, begins above all numbers given before. A clock that is put back while the
 * server is down by more than the server was down may repeat numbers. A game that is listed for more than 74 hours
 * keeps its number: {@code isTaken} is asked.
 */
public final class WireIds {
  private static final long STEPS_A_MILLISECOND = 16;

  private final InstantSource clock;
  private final AtomicLong last = new AtomicLong();

  public WireIds(InstantSource clock) {
    this.clock = clock;
  }

  /** The next number that is not taken. */
  int next(IntPredicate isTaken) {
    int id;
    do id = (int) last.updateAndGet(before -> Math.max(before + 1, clock.millis() * STEPS_A_MILLISECOND));
    while (id == 0 || id == -1 || isTaken.test(id));
    return id;
  }
}
