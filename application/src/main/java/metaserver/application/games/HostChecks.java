package metaserver.application.games;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import metaserver.application.identity.LiveSession;

/**
 * What is known of hosts' reachability: tried once a session, so that a client cannot make the server knock at doors,
 * not even at its own, more often than it logs in. Forgotten with the session. On any thread.
 */
public final class HostChecks {
  private final ReachabilityProbe probe;
  private final Map<LiveSession, Reachability> known = Collections.synchronizedMap(new WeakHashMap<>());

  public HostChecks(ReachabilityProbe probe) {
    this.probe = probe;
  }

  Reachability known(LiveSession host) {
    return known.getOrDefault(host, Reachability.UNKNOWN);
  }

  /**
   * Tries, if this session was never tried.
   *
   * @param answer called at most once, on any thread
   */
  void check(LiveSession host, Advertisement said, Consumer<Reachability> answer) {
    if (said.port() == 0 || known.putIfAbsent(host, Reachability.UNKNOWN) != null) return;
    probe.probe(said.address(), said.port(), found -> {
      if (found == Reachability.UNKNOWN) known.remove(host);
      else known.put(host, found);
      answer.accept(found);
    });
  }
}
