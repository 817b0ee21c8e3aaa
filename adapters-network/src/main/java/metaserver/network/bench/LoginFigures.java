package metaserver.network.bench;

import java.util.Map;
import java.util.Optional;

/**
 * What came of a load of logins.
 *
 * @param latency of a whole login, until the room's players are listed
 * @param failures counts by reason, those of the warm-up included
 * @param serverBytes the server's resident memory at the end
 */
public record LoginFigures(
    double seconds, long logins, double loginsPerSecond, Latency latency, long failed, Map<String, Long> failures,
    Optional<Long> serverBytes) {}
