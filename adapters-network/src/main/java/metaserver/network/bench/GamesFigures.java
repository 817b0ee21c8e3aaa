package metaserver.network.bench;

import java.util.Map;
import java.util.Optional;

/**
 * What came of a load of games. A notification is one change of a game at one client.
 *
 * @param latency from when a change was due to when a client read it
 * @param expected notifications of the whole load, warm-up included
 * @param lost those that never came
 * @param serverBytes the server's resident memory at the end
 */
public record GamesFigures(
    int clients, int hosts, double seconds, double changesPerSecond, double notificationsPerSecond, Latency latency,
    long expected, long lost, long failed, Map<String, Long> failures, Optional<Long> serverBytes) {}
