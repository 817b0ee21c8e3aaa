package metaserver.network.connection;

import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import metaserver.application.connections.Connections;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Household;
import metaserver.network.wire.ProtocolViolation;

/**
 * How many connections may be open, and how many of them may not have logged in yet, in all and from one address: a
 * flood of strangers takes no place from those who are in. Any thread may call.
 */
public final class ConnectionLimits {
  private final int max;
  private final int maxStrangers;
  private final int maxStrangersPerAddress;
  private final ConnectionCounts counts = new ConnectionCounts();
  private final OpenConnections connections;
  private final AtomicInteger all = new AtomicInteger();
  private final AtomicInteger strangers = new AtomicInteger();
  private final Tallies<ClientFamily> known = new Tallies<>(ClientFamily.class);
  private final Map<Household, Integer> strangersByAddress = new ConcurrentHashMap<>();

  public ConnectionLimits(int max, int maxStrangers, int maxStrangersPerAddress, InstantSource clock) {
    this.connections = new OpenConnections(clock);
    this.max = max;
    this.maxStrangers = maxStrangers;
    this.maxStrangersPerAddress = maxStrangersPerAddress;
  }

  public ConnectionCounts counts() {
    return counts;
  }

  /** Those that have a place. */
  public Connections connections() {
    return connections;
  }

  void opened(Connection connection) {
    connections.add(connection);
  }

  /** How many are open. */
  public int open() {
    return all.get();
  }

  /** How many of them have not logged in. */
  public int strangers() {
    return strangers.get();
  }

  /** How many of a family have logged in. */
  public long known(ClientFamily family) {
    return known.of(family);
  }

  /** A place for a new connection, or none. */
  Optional<Place> take(InetAddress address) {
    if (all.incrementAndGet() > max) {
      all.decrementAndGet();
      counts.ended(Ending.TURNED_AWAY);
      return Optional.empty();
    }
    int now = strangers.incrementAndGet();
    Household there = Household.of(address);
    int fromThere = strangersByAddress.merge(there, 1, Integer::sum);
    Place place = new Place(there);
    if (now <= maxStrangers && fromThere <= maxStrangersPerAddress) return Optional.of(place);
    place.close(Ending.TURNED_AWAY);
    return Optional.empty();
  }

  /** One connection's place. */
  final class Place {
    private final Household from;
    private volatile Optional<ClientFamily> family = Optional.empty();
    private final AtomicBoolean stranger = new AtomicBoolean(true);
    private final AtomicBoolean open = new AtomicBoolean(true);

    private Place(Household from) {
      this.from = from;
    }

    /** He logged in. */
    void known(ClientFamily as) {
      if (!open.get() || !forgetStranger()) return;
      family = Optional.of(as);
      known.add(as, 1);
    }

    private boolean forgetStranger() {
      if (!stranger.compareAndSet(true, false)) return false;
      strangers.decrementAndGet();
      strangersByAddress.computeIfPresent(from, (_, count) -> count == 1 ? null : count - 1);
      return true;
    }

    Optional<ClientFamily> family() {
      return family;
    }

    void violated(ProtocolViolation.Kind kind) {
      counts.violated(kind);
    }

    void close(Ending why) {
      if (!open.compareAndSet(true, false)) return;
      forgetStranger();
      family.ifPresent(was -> known.add(was, -1));
      all.decrementAndGet();
      counts.ended(why);
    }
  }
}
