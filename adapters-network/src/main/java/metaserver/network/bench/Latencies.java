package metaserver.network.bench;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts durations in buckets that are at most 1/32 wide of what they hold, from a nanosecond to hours, in memory of
 * a fixed size. Any thread may record; a snapshot while others record may miss what is recorded just then.
 */
public final class Latencies {
  private static final int BITS = 5;
  private static final int STEPS = 1 << BITS;
  private static final int BUCKETS = (Long.SIZE - BITS) * STEPS;

  private final AtomicLongArray counts = new AtomicLongArray(BUCKETS);

  /** A negative duration counts as none: clocks of two threads may differ by that much. */
  public void record(long nanos) {
    counts.incrementAndGet(bucket(Math.max(0, nanos)));
  }

  /** All that was recorded so far. */
  public Spread snapshot() {
    long[] now = new long[BUCKETS];
    for (int i = 0; i < BUCKETS; i++) now[i] = counts.get(i);
    return new Spread(now);
  }

  private static int bucket(long nanos) {
    int shift = Math.max(0, Long.SIZE - 1 - BITS - Long.numberOfLeadingZeros(nanos | 1));
    return shift * STEPS + (int) (nanos >>> shift);
  }

  /** The longest duration that a bucket holds. */
  static long ceiling(int bucket) {
    int shift = Math.max(0, bucket / STEPS - 1);
    return ((bucket - shift * STEPS + 1L) << shift) - 1;
  }
}
