package metaserver.network.bench;

import java.util.Map;

/**
 * What came of a load of logins.
 *
 * @param failures counts by reason, those of the warm-up included
 */
public record LoginFigures(
    double seconds, long logins, double loginsPerSecond, Latency latency, long failed, Map<String, Long> failures) {}
