package metaserver.application.games;

import java.net.Inet4Address;
import java.util.function.Consumer;
import metaserver.domain.identity.ClientFamily;

/** Finds out what becomes of datagrams to an address. Never blocks. */
public interface DatagramProbe {
  /** Tries nothing. */
  DatagramProbe NONE = (_, _, _, answer) -> answer.accept(Outcome.UNKNOWN);

  /**
   * Asks once what a game of the family answers, if there is such a question.
   *
   * @param answer called once, soon, on any thread
   */
  void probe(Inet4Address address, int port, ClientFamily family, Consumer<Outcome> answer);

  /** What came back. */
  enum Outcome {
    /** Nobody tried. */
    UNKNOWN,
    ANSWERED,
    /** The host says that nobody listens there. */
    REFUSED,
    /** Nothing: kept away on the way, or not answered. */
    SILENT
  }
}
