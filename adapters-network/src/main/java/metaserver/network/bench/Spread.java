package metaserver.network.bench;

import java.util.Arrays;

/** How durations were spread, as {@link Latencies} counts them. */
public final class Spread {
  private final long[] counts;

  Spread(long[] counts) {
    this.counts = counts;
  }

  /** What was recorded after an earlier snapshot of the same. */
  public Spread since(Spread earlier) {
    long[] difference = new long[counts.length];
    Arrays.setAll(difference, i -> counts[i] - earlier.counts[i]);
    return new Spread(difference);
  }

  public long samples() {
    return Arrays.stream(counts).sum();
  }

  /** The duration in nanoseconds that this share of all did not exceed; 0 if nothing was recorded. */
  public long nanosAt(double share) {
    long wanted = Math.max(1, (long) Math.ceil(samples() * share));
    long seen = 0;
    for (int i = 0; i < counts.length; i++) {
      seen += counts[i];
      if (seen >= wanted) return Latencies.ceiling(i);
    }
    return 0;
  }

  /** The three figures that are told. */
  public Latency told() {
    return new Latency(samples(), nanosAt(0.5) / 1e6, nanosAt(0.99) / 1e6, nanosAt(1) / 1e6);
  }
}
