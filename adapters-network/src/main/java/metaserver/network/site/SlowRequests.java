package metaserver.network.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Hangs up on who opens connections and asks nothing, or says his request a byte at a time: between two looks at the
 * clock a request must be complete. Who is being answered is left alone.
 */
final class SlowRequests {
  private final int patience;
  private Map<EndPoint, Progress> known = Map.of();

  /** @param patience how many looks a request may take */
  SlowRequests(int patience) {
    this.patience = patience;
  }

  /** Called once a second by one thread. */
  void look(ServerConnector connector) {
    Map<EndPoint, Progress> now = new HashMap<>();
    for (EndPoint end : connector.getConnectedEndPoints()) {
      Progress seen = progress(end);
      if (seen.looks() > patience) end.close();
      else now.put(end, seen);
    }
    known = now;
  }

  private Progress progress(EndPoint end) {
    EndPoint plain = end.getConnection() instanceof SslConnection secure ? secure.getSslEndPoint() : end;
    Connection connection = plain.getConnection();
    long asked = connection == null ? 0 : connection.getMessagesIn();
    // who is being answered is not read meanwhile; a handshake is waited for as well
    boolean waiting = plain.isFillInterested() || end.isFillInterested();
    Optional<Progress> before = Optional.ofNullable(known.get(end)).filter(seen -> seen.asked() == asked);
    return new Progress(asked, waiting ? before.map(Progress::looks).orElse(0) + 1 : 0);
  }

  /** How many requests there were, and how many looks ago that was so already. */
  private record Progress(long asked, int looks) {}
}
