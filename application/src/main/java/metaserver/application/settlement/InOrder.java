package metaserver.application.settlement;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import metaserver.domain.store.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * One game's work with the store: a step after the other, elsewhere than whoever asks for it. A step that fails stays
 * the first until it is tried again.
 */
final class InOrder {
  private static final int TRIES = 10;

  private final Executor blocking;
  private final Semaphore permits;
  private final Consumer<Throwable> failed;
  private final Runnable givenUp;
  private final Deque<Runnable> steps = new ArrayDeque<>();
  private boolean busy;
  private int failures;

  /** @param permits how many games may work at once, so that logins find a connection */
  InOrder(Executor blocking, Semaphore permits, Consumer<Throwable> failed, Runnable givenUp) {
    this.blocking = blocking;
    this.permits = permits;
    this.failed = failed;
    this.givenUp = givenUp;
  }

  void add(Runnable step) {
    synchronized (steps) {
      if (failures < TRIES) steps.add(step);
    }
    goOn();
  }

  /** Begins with what waits, if nobody is at it. */
  void goOn() {
    synchronized (steps) {
      if (busy || steps.isEmpty()) return;
      busy = true;
    }
    try {
      blocking.execute(this::work);
    } catch (RejectedExecutionException _) {
      rest(); // the server stops; the next one finds what was stored
    }
  }

  boolean isIdle() {
    synchronized (steps) {
      return steps.isEmpty() && !busy;
    }
  }

  private void work() {
    Runnable step = first();
    while (step != null) {
      boolean done = false;
      try {
        done = done(step);
      } finally {
        if (!done) rest();
      }
      step = done ? next() : null;
    }
  }

  private boolean done(Runnable step) {
    permits.acquireUninterruptibly();
    try {
      step.run();
      return true;
    } catch (StoreUnavailable _) {
      return false; // the pool says that the store is away
    } catch (RuntimeException | Error e) {
      noteFailure(e);
      return false;
    } finally {
      permits.release();
    }
  }

  private void noteFailure(Throwable failure) {
    int now;
    synchronized (steps) {
      now = ++failures;
      if (now == TRIES) steps.clear();
    }
    if (now == 1) failed.accept(failure);
    if (now == TRIES) givenUp.run();
  }

  private void rest() {
    synchronized (steps) {
      busy = false;
    }
  }

  private @Nullable Runnable first() {
    synchronized (steps) {
      if (steps.isEmpty()) busy = false;
      return steps.peek();
    }
  }

  private @Nullable Runnable next() {
    synchronized (steps) {
      steps.poll();
      return first();
    }
  }
}
