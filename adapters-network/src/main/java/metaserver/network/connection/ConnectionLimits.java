package metaserver.network.connection;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many connections may be open, and how many of them may not have logged in yet, in all and from one address: a
 * flood of strangers takes no place from those who are in. Any thread may call.
 */
public final class ConnectionLimits {
  private final int max;
  private final int maxStrangers;
  private final int maxStrangersPerAddress;
  private final AtomicInteger all = new AtomicInteger();
  private final AtomicInteger strangers = new AtomicInteger();
  private final Map<InetAddress, Integer> strangersByAddress = new ConcurrentHashMap<>();

  public ConnectionLimits(int max, int maxStrangers, int maxStrangersPerAddress) {
    this.max = max;
    this.maxStrangers = maxStrangers;
    this.maxStrangersPerAddress = maxStrangersPerAddress;
  }

  /** A place for a new connection, or none. */
  Optional<Place> take(InetAddress address) {
    if (all.incrementAndGet() > max) {
      all.decrementAndGet();
      return Optional.empty();
    }
    int now = strangers.incrementAndGet();
    int fromThere = strangersByAddress.merge(address, 1, Integer::sum);
    Place place = new Place(address);
    if (now <= maxStrangers && fromThere <= maxStrangersPerAddress) return Optional.of(place);
    place.close();
    return Optional.empty();
  }

  /** One connection's place. */
  final class Place {
    private final InetAddress address;
    private final AtomicBoolean stranger = new AtomicBoolean(true);
    private final AtomicBoolean open = new AtomicBoolean(true);

    private Place(InetAddress address) {
      this.address = address;
    }

    /** He logged in. */
    void known() {
      if (!stranger.compareAndSet(true, false)) return;
      strangers.decrementAndGet();
      strangersByAddress.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
    }

    void close() {
      if (!open.compareAndSet(true, false)) return;
      known();
      all.decrementAndGet();
    }
  }
}
