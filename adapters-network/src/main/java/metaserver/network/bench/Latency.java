package metaserver.network.bench;

/** How long something took, in milliseconds; all zero without samples. */
public record Latency(long samples, double p50Millis, double p99Millis, double maxMillis) {}
