package metaserver.network.connection;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import metaserver.application.connections.Connections;
import metaserver.application.connections.OpenConnection;

/** The connections that have a place. Each leaves where it can be seen what it does, so that no event loop is asked. */
final class OpenConnections implements Connections {
  private final Map<Long, Since> all = new ConcurrentHashMap<>();
  private final AtomicLong last = new AtomicLong();
  private final InstantSource clock;

  OpenConnections(InstantSource clock) {
    this.clock = clock;
  }

  void add(Connection connection) {
    long number = last.incrementAndGet();
    all.put(number, new Since(connection, clock.instant()));
    connection.channel().closeFuture().addListener(_ -> all.remove(number));
  }

  @Override
  public List<OpenConnection> look() {
    return all.entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .map(each -> open(each.getKey(), each.getValue())).toList();
  }

  @Override
  public Optional<OpenConnection> find(long number) {
    return Optional.ofNullable(all.get(number)).map(since -> open(number, since));
  }

  private static OpenConnection open(long number, Since since) {
    Connection connection = since.connection;
    Sight sight = connection.sight();
    return new OpenConnection(number, connection.address(), since.at, connection.family(), sight.words(), sight.who(),
        connection.queuedBytes());
  }

  @Override
  public void end(long number) {
    Optional.ofNullable(all.get(number)).map(Since::connection)
        .ifPresent(connection -> connection.channel().eventLoop().execute(() -> connection.abandon(Ending.DISMISSED)));
  }

  /** A connection, and when it was opened. */
  private record Since(Connection connection, Instant at) {}
}
