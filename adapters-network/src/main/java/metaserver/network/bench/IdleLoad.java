package metaserver.network.bench;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Many clients that log in, enter rooms and then only answer when they are asked whether they live. */
public final class IdleLoad {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int AT_A_TIME = 256;

  private final IdlePlan plan;
  private final Stopwatch watch;
  private final Consumer<String> progress;
  private final Optional<LongSupplier> serverBytes;

  /** @param serverBytes the resident memory of the server's process, if it is on this machine */
  public IdleLoad(IdlePlan plan, Stopwatch watch, Consumer<String> progress, Optional<LongSupplier> serverBytes) {
    this.plan = plan;
    this.watch = watch;
    this.progress = progress;
    this.serverBytes = serverBytes;
  }

  /** Returns after the duration that follows the last client's entering. */
  public IdleFigures run() {
    try (Lanes lanes = new Lanes(plan.threads())) {
      Accounts accounts = new Accounts(plan.target().family(), plan.accounts());
      return run(new Crowd(lanes, plan.target(), accounts, plan.clients(), plan.rooms(), watch));
    }
  }

  private IdleFigures run(Crowd crowd) {
    long before = bytes();
    Entry first = plan.atOnce() ? Entry.NONE : enter(crowd, IdlePlan.FIRST, AT_A_TIME);
    long withFirst = plan.atOnce() ? before : settled();
    int entered = crowd.present().size();
    Entry rest = enter(crowd, plan.clients() - entered, plan.atOnce() ? plan.clients() : AT_A_TIME);
    int all = crowd.present().size();
    long withAll = settled();
    watch.pause(plan.duration());
    progress.accept(crowd.present().size() + " still there at the end");
    double seconds = first.seconds() + rest.seconds();
    return new IdleFigures(plan.clients(), all, first.loginSeconds() + rest.loginSeconds(), seconds, all / seconds,
        crowd.entries(), first.complete() && rest.complete(), crowd.present().size(), crowd.failures().total(),
        crowd.failures().told(),
        serverBytes.map(_ -> ServerMemory.of(before, withFirst, withAll, plan.atOnce() ? 0 : all - entered)));
  }

  private Entry enter(Crowd crowd, int count, int atATime) {
    long start = watch.nanos();
    crowd.logIn(count, AT_A_TIME, LIMIT);
    double loginSeconds = watch.secondsSince(start);
    progress.accept(String.format("%d logged in after %.2f s", crowd.waiting(), loginSeconds));
    long loggedIn = watch.nanos();
    crowd.enter(count, atATime, LIMIT);
    boolean known = crowd.awaitKnown(LIMIT);
    double seconds = watch.secondsSince(loggedIn);
    progress.accept(String.format("%d in rooms after %.2f s more", crowd.present().size(), seconds));
    return new Entry(loginSeconds, seconds, known && crowd.failures().total() == 0);
  }

  private long settled() {
    watch.pause(plan.settle());
    long now = bytes();
    serverBytes.ifPresent(_ -> progress.accept("server: " + now / 1024 + " KB resident"));
    return now;
  }

  private long bytes() {
    return serverBytes.map(LongSupplier::getAsLong).orElse(0L);
  }

  private record Entry(double loginSeconds, double seconds, boolean complete) {
    static final Entry NONE = new Entry(0, 0, true);
  }
}
