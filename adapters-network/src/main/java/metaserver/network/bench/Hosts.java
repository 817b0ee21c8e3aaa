package metaserver.network.bench;

import io.netty.channel.EventLoop;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import metaserver.network.bench.Pacer.Schedule;

/** Lists games, then changes them in turn at a rate, on the one event loop that their hosts live on. */
final class Hosts {
  private static final long STEP_NANOS = 250_000;

  private final List<Player> hosts;
  private final double rate;
  private final Stopwatch watch;
  private final AtomicLong changed = new AtomicLong();
  private volatile boolean stopped;

  Hosts(List<Player> hosts, double rate, Stopwatch watch) {
    this.hosts = List.copyOf(hosts);
    this.rate = rate;
    this.watch = watch;
  }

  private EventLoop loop() {
    return hosts.getFirst().loop();
  }

  /** What follows the first word of each host is a change. */
  void begin() {
    loop().execute(() -> {
      hosts.forEach(host -> host.host(1, 0));
      hosts.forEach(Player::flush);
      step(Schedule.rate(rate, watch.nanos()));
    });
  }

  void stop() {
    stopped = true;
  }

  /** Changes so far. Any thread may ask. */
  long changed() {
    return changed.getAcquire();
  }

  private void step(Schedule schedule) {
    if (stopped) return;
    long now = watch.nanos();
    for (long next = changed(); next < schedule.due(now); next++) {
      hosts.get((int) (next % hosts.size())).host((int) (1 + next % 16), schedule.at(next, now));
      changed.setRelease(next + 1);
    }
    hosts.forEach(Player::flush);
    loop().schedule(() -> step(schedule), STEP_NANOS, TimeUnit.NANOSECONDS);
  }
}
