package metaserver.network.connection;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import metaserver.domain.identity.ClientFamily;

/**
 * The connections that are open, strangers too, for whoever watches over the server. Any thread may ask, and no event
 * loop is waited for: each connection leaves where it can be seen what it does.
 */
public final class OpenConnections {
  private final Map<Long, Connection> all = new ConcurrentSkipListMap<>();
  private final AtomicLong last = new AtomicLong();

  void add(Connection connection) {
    long number = last.incrementAndGet();
    all.put(number, connection);
    connection.channel().closeFuture().addListener(_ -> all.remove(number));
  }

  /** In the order in which they came. */
  public List<Open> look() {
    return all.entrySet().stream().map(each -> open(each.getKey(), each.getValue())).toList();
  }

  public Optional<Open> find(long number) {
    return Optional.ofNullable(all.get(number)).map(connection -> open(number, connection));
  }

  private static Open open(long number, Connection connection) {
    return new Open(number, connection.address(), connection.age(), connection.sight(), connection.family(), connection.queuedBytes());
  }

  /** Cuts one, soon. False if there is none of that number. */
  public boolean end(long number) {
    Optional<Connection> found = Optional.ofNullable(all.get(number));
    found.ifPresent(connection -> connection.channel().eventLoop().execute(() -> connection.abandon(Ending.DISMISSED)));
    return found.isPresent();
  }

  /**
   * A connection as it was a moment ago.
   *
   * @param family empty for a stranger
   * @param queuedBytes what waits to be sent to it
   */
  public record Open(long number, InetAddress address, Duration age, Sight sight, Optional<ClientFamily> family, long queuedBytes) {}
}
