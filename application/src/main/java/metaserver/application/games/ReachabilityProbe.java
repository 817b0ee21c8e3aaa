package metaserver.application.games;

import java.net.Inet4Address;
import java.util.function.Consumer;

/** Finds out whether somebody listens at an address, by connecting to it. Never blocks. */
public interface ReachabilityProbe {
  /** Tries nothing. */
  ReachabilityProbe NONE = (_, _, answer) -> answer.accept(Reachability.UNKNOWN);

  /**
   * Connects once, says nothing and hangs up.
   *
   * @param answer called once, soon, on any thread; {@code UNKNOWN} if too many are being tried just now
   */
  void probe(Inet4Address address, int port, Consumer<Reachability> answer);
}
