package metaserver.network.bench;

import java.util.Map;
import java.util.Optional;

/**
 * What came of a load of idle clients.
 *
 * @param loginSeconds until all had logged in
 * @param enterSeconds from then until all were in rooms and every one knew all others in its room; both without the
 *     pause between the first hundred and the others
 * @param entriesPerSecond how many got in each second of {@code enterSeconds}
 * @param latency from when a client set out for its room until the players there were listed to it
 * @param complete whether they did within the time allowed
 * @param presentAtEnd how many were still there at the end
 */
public record IdleFigures(
    int clients, int entered, double loginSeconds, double enterSeconds, double entriesPerSecond, Latency latency,
    boolean complete, int presentAtEnd, long failed, Map<String, Long> failures, Optional<ServerMemory> memory) {}
