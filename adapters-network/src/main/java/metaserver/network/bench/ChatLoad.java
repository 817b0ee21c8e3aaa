package metaserver.network.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import metaserver.network.wire.PayloadCipher;

/** Clients in one room, some of which speak and all of which listen. */
public final class ChatLoad {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Duration DRAIN = Duration.ofSeconds(5);
  private static final int AT_A_TIME = 100;
  private static final double STAMPED_PER_SECOND = 50_000;
  private static final int STAMP_EVERY_AT_MOST = 64;

  private final ChatPlan plan;
  private final Stopwatch watch;
  private final Consumer<String> progress;
  private final Optional<LongSupplier> serverBytes;
  private final Latencies latencies = new Latencies();

  /**
   * @param progress told a line each second
   * @param serverBytes the resident memory of the server's process, if it is on this machine
   */
  public ChatLoad(ChatPlan plan, Stopwatch watch, Consumer<String> progress, Optional<LongSupplier> serverBytes) {
    this.plan = plan;
    this.watch = watch;
    this.progress = progress;
    this.serverBytes = serverBytes;
  }

  /**
   * Returns after warm-up and duration, and a moment for the last lines to arrive.
   *
   * @throws LoadFailed if not all clients got into one room
   */
  public ChatFigures run() {
    try (Lanes lanes = new Lanes(plan.threads())) {
      Accounts accounts = new Accounts(plan.target().family(), plan.accounts());
      Crowd crowd = crowd(lanes, accounts, plan.clients());
      Crowd stuck = crowd(lanes, accounts, plan.stuck());
      gather(crowd);
      gather(stuck);
      stuck.present().forEach(player -> player.room().stopReading());
      return talk(crowd);
    }
  }

  private Crowd crowd(Lanes lanes, Accounts accounts, int size) {
    return new Crowd(lanes, plan.target(), accounts, size, plan.rooms(), watch);
  }

  private void gather(Crowd crowd) {
    crowd.logIn(Integer.MAX_VALUE, AT_A_TIME, LIMIT);
    crowd.enter(Integer.MAX_VALUE, AT_A_TIME, LIMIT);
    boolean inOne = crowd.awaitKnown(LIMIT)
        && crowd.present().stream().mapToInt(Player::roomId).distinct().count() <= 1;
    if (!inOne || crowd.failures().total() > 0) {
      throw new LoadFailed("not all clients got into one room: " + crowd.failures().told());
    }
  }

  private ChatFigures talk(Crowd crowd) {
    List<Player> listeners = crowd.present();
    Stamps stamps = stamps(listeners);
    listeners.forEach(player -> player.room().look(stamps));
    Pacer pacer = pacer(listeners, stamps);
    pacer.begin();
    pass(plan.warmUp(), "warm-up: ", pacer, listeners);
    Point before = point(pacer, listeners);
    pass(plan.duration(), "", pacer, listeners);
    Point after = point(pacer, listeners);
    pacer.stop();
    long expected = drained(crowd, pacer, listeners);
    double seconds = (after.nanos() - before.nanos()) / 1e9;
    return new ChatFigures(listeners.size(), plan.senders(), seconds, (after.said() - before.said()) / seconds,
        (after.heard() - before.heard()) / seconds, after.latencies().since(before.latencies()).told(), expected,
        expected - heard(listeners), crowd.failures().total(), crowd.failures().told(),
        serverBytes.map(LongSupplier::getAsLong));
  }

  private Stamps stamps(List<Player> listeners) {
    int longest = listeners.stream().mapToInt(player -> player.room().roster().selfNameBytes()).max().orElse(0);
    return new Stamps(
        plan.textBytes(), longest, plan.target().sealed() ? PayloadCipher.OVERHEAD : 0, watch, latencies);
  }

  private Pacer pacer(List<Player> listeners, Stamps stamps) {
    List<Player> senders = listeners.stream()
        .filter(player -> player.loop().equals(listeners.getFirst().loop()))
        .limit(plan.senders())
        .toList();
    Pacer.Schedule schedule = plan.rate().isPresent()
        ? Pacer.Schedule.rate(plan.rate().getAsDouble(), watch.nanos())
        : Pacer.Schedule.window(listeners, plan.window());
    double deliveries = plan.rate().orElse(Double.MAX_VALUE) * listeners.size();
    int every = (int) Math.clamp(deliveries / STAMPED_PER_SECOND, 1, STAMP_EVERY_AT_MOST);
    return new Pacer(senders, stamps, every, schedule, watch);
  }

  private void pass(Duration time, String label, Pacer pacer, List<Player> listeners) {
    Point before = point(pacer, listeners);
    for (long second = 0; second < time.toSeconds(); second++) {
      watch.pause(SECOND);
      Point now = point(pacer, listeners);
      progress.accept(label + now.told(before));
      before = now;
    }
    watch.pause(time.minusSeconds(time.toSeconds()));
  }

  private long drained(Crowd crowd, Pacer pacer, List<Player> listeners) {
    watch.pause(Duration.ofMillis(10)); // for a step that was under way when the pacer was stopped
    long expected = pacer.said() * listeners.size();
    crowd.await(() -> heard(listeners) >= expected, DRAIN);
    return expected;
  }

  private static long heard(List<Player> listeners) {
    return listeners.stream().mapToLong(player -> player.room().heard()).sum();
  }

  private Point point(Pacer pacer, List<Player> listeners) {
    return new Point(watch.nanos(), pacer.said(), heard(listeners), latencies.snapshot());
  }

  /** What had happened at one moment. */
  private record Point(long nanos, long said, long heard, Spread latencies) {
    String told(Point before) {
      double seconds = (nanos - before.nanos) / 1e9;
      Latency latency = latencies.since(before.latencies).told();
      return String.format("%.0f lines/s, %.0f deliveries/s, p50 %.2f ms, p99 %.2f ms, max %.2f ms",
          (said - before.said) / seconds, (heard - before.heard) / seconds,
          latency.p50Millis(), latency.p99Millis(), latency.maxMillis());
    }
  }
}
