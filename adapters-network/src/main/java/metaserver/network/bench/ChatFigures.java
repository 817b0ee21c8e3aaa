package metaserver.network.bench;

import java.util.Map;
import java.util.Optional;

/**
 * What came of a load of chat. A delivery is one line at one client.
 *
 * @param linesPerSecond said
 * @param latency from when a line was due to when a client read it
 * @param expected deliveries of the whole load, warm-up included
 * @param lost those that never came
 * @param serverBytes the server's resident memory at the end
 */
public record ChatFigures(
    int clients, int senders, double seconds, double linesPerSecond, double deliveriesPerSecond, Latency latency,
    long expected, long lost, long failed, Map<String, Long> failures, Optional<Long> serverBytes) {}
