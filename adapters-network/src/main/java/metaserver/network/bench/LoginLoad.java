package metaserver.network.bench;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Full logins, one after the other on as many ways at once as planned. */
public final class LoginLoad {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int AFTER_FAILURE_MILLIS = 100;

  private final LoginPlan plan;
  private final Stopwatch watch;
  private final Consumer<String> progress;
  private final Optional<LongSupplier> serverBytes;
  private final Accounts accounts;
  private final Failures failures = new Failures();
  private final Latencies latencies = new Latencies();
  private final AtomicLong logins = new AtomicLong();
  private final AtomicInteger players = new AtomicInteger();
  private volatile boolean stopping;

  /**
   * @param progress told a line each second
   * @param serverBytes the resident memory of the server's process, if it is on this machine
   */
  public LoginLoad(LoginPlan plan, Stopwatch watch, Consumer<String> progress, Optional<LongSupplier> serverBytes) {
    this.plan = plan;
    this.watch = watch;
    this.progress = progress;
    this.serverBytes = serverBytes;
    this.accounts = new Accounts(plan.target().family(), plan.accounts());
  }

  /** Returns after warm-up and duration. */
  public LoginFigures run() {
    try (Lanes lanes = new Lanes(plan.threads())) {
      for (int i = 0; i < plan.atATime(); i++) startOne(lanes);
      pass(plan.warmUp(), "warm-up: ");
      Spread before = latencies.snapshot();
      long from = watch.nanos();
      pass(plan.duration(), "");
      Spread measured = latencies.snapshot().since(before);
      double seconds = watch.secondsSince(from);
      stopping = true;
      return new LoginFigures(seconds, measured.samples(), measured.samples() / seconds, measured.told(),
          failures.total(), failures.told(), serverBytes.map(LongSupplier::getAsLong));
    }
  }

  private void pass(Duration time, String label) {
    for (long second = 0; second < time.toSeconds(); second++) {
      long before = logins.get();
      watch.pause(SECOND);
      progress.accept(label + (logins.get() - before) + " logins/s, " + failures.total() + " failed so far");
    }
    watch.pause(time.minusSeconds(time.toSeconds()));
  }

  private void startOne(Lanes lanes) {
    if (stopping) return;
    new Player(lanes, plan.target(), accounts.next(), players.getAndIncrement(), new OneLogin(lanes)).logIn();
  }

  /** One login after another, as long as the load goes on. */
  private final class OneLogin implements Fate {
    private final Lanes lanes;
    private final long start = watch.nanos();

    OneLogin(Lanes lanes) {
      this.lanes = lanes;
    }

    @Override
    public void loggedIn(Player player) {
      player.enter(plan.rooms());
    }

    @Override
    public void entered(Player player) {
      latencies.record(watch.nanos() - start);
      logins.incrementAndGet();
      player.leave();
      startOne(lanes);
    }

    @Override
    public void failed(Player player, String why) {
      failures.add(why);
      player.loop().schedule(() -> startOne(lanes), AFTER_FAILURE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void lost(Player player, String why) {
      failures.add("lost: " + why);
    }
  }
}
