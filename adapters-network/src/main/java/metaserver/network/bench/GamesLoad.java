package metaserver.network.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Clients in one room, some of which host games that change all the time and all of which hear of it. */
public final class GamesLoad {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Duration DRAIN = Duration.ofSeconds(5);
  private static final int AT_A_TIME = 100;

  private final GamesPlan plan;
  private final Stopwatch watch;
  private final Consumer<String> progress;
  private final Optional<LongSupplier> serverBytes;
  private final Latencies latencies = new Latencies();

  /**
   * @param progress told a line each second
   * @param serverBytes the resident memory of the server's process, if it is on this machine
   */
  public GamesLoad(GamesPlan plan, Stopwatch watch, Consumer<String> progress, Optional<LongSupplier> serverBytes) {
    this.plan = plan;
    this.watch = watch;
    this.progress = progress;
    this.serverBytes = serverBytes;
  }

  /**
   * Returns after warm-up and duration, and a moment for the last changes to arrive.
   *
   * @throws LoadFailed if not all clients got into one room
   */
  public GamesFigures run() {
    try (Lanes lanes = new Lanes(plan.threads())) {
      Crowd crowd = new Crowd(
          lanes, plan.target(), new Accounts(plan.target().family(), plan.accounts()), plan.clients(), plan.rooms(),
          watch);
      crowd.logIn(Integer.MAX_VALUE, AT_A_TIME, LIMIT);
      crowd.enter(Integer.MAX_VALUE, AT_A_TIME, LIMIT);
      if (!crowd.awaitKnown(LIMIT) || crowd.failures().total() > 0
          || crowd.present().stream().mapToInt(Player::roomId).distinct().count() > 1) {
        throw new LoadFailed("not all clients got into one room: " + crowd.failures().told());
      }
      return play(crowd);
    }
  }

  private GamesFigures play(Crowd crowd) {
    List<Player> listeners = crowd.present();
    listeners.forEach(player -> player.room().timeGames(due -> {
      if (due > 0) latencies.record(watch.nanos() - due);
    }));
    Hosts hosts = new Hosts(listeners.stream()
        .filter(player -> player.loop().equals(listeners.getFirst().loop())).limit(plan.hosts()).toList(), plan.rate(),
        watch);
    hosts.begin();
    pass(plan.warmUp(), "warm-up: ", hosts, listeners);
    Point before = point(hosts, listeners);
    pass(plan.duration(), "", hosts, listeners);
    Point after = point(hosts, listeners);
    hosts.stop();
    watch.pause(Duration.ofMillis(10)); // for a step that was under way
    long expected = hosts.changed() * listeners.size();
    crowd.await(() -> notified(listeners) >= expected, DRAIN);
    double seconds = (after.nanos() - before.nanos()) / 1e9;
    return new GamesFigures(listeners.size(), plan.hosts(), seconds, (after.changed() - before.changed()) / seconds,
        (after.notified() - before.notified()) / seconds, after.latencies().since(before.latencies()).told(), expected,
        expected - notified(listeners), crowd.failures().total(), crowd.failures().told(),
        serverBytes.map(LongSupplier::getAsLong));
  }

  private void pass(Duration time, String label, Hosts hosts, List<Player> listeners) {
    Point before = point(hosts, listeners);
    for (long second = 0; second < time.toSeconds(); second++) {
      watch.pause(SECOND);
      Point now = point(hosts, listeners);
      progress.accept(label + now.told(before));
      before = now;
    }
  }

  private static long notified(List<Player> listeners) {
    return listeners.stream().mapToLong(player -> player.room().gameChanges()).sum();
  }

  private Point point(Hosts hosts, List<Player> listeners) {
    return new Point(watch.nanos(), hosts.changed(), notified(listeners), latencies.snapshot());
  }

  /** What had happened at one moment. */
  private record Point(long nanos, long changed, long notified, Spread latencies) {
    String told(Point before) {
      double seconds = (nanos - before.nanos) / 1e9;
      Latency latency = latencies.since(before.latencies).told();
      return String.format("%.0f changes/s, %.0f notifications/s, p50 %.2f ms, p99 %.2f ms, max %.2f ms",
          (changed - before.changed) / seconds, (notified - before.notified) / seconds,
          latency.p50Millis(), latency.p99Millis(), latency.maxMillis());
    }
  }
}
