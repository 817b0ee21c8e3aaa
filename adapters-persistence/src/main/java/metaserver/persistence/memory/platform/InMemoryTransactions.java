package metaserver.persistence.memory.platform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import metaserver.application.transaction.Transactions;

/**
 * One lock over everything in memory, and a list of how to take back what the running transaction did. Who reads
 * waits for the transaction to end, so nobody sees half of one.
 */
public final class InMemoryTransactions implements Transactions {
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Runnable> undo = new ArrayDeque<>();
  private int depth;
  private boolean doomed;

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    return locked(() -> depth > 0 ? join(work) : run(work));
  }

  /** Runs one repository call, alone or within the transaction of this thread. */
  public <T> T locked(Supplier<T> call) {
    lock.lock();
    try {
      return call.get();
    } finally {
      lock.unlock();
    }
  }

  /** For work that is several transactions on other stores: it cannot be part of one. */
  public void requireNone(String work) {
    if (lock.isHeldByCurrentThread() && depth > 0) {
      throw new IllegalStateException(work + " is several transactions and cannot be part of one");
    }
  }

  /** Notes how to take back a change. The lock is held. */
  void undoBy(Runnable step) {
    if (depth > 0) undo.push(step);
  }

  private <T> T run(Supplier<T> work) {
    depth++;
    boolean kept = false;
    try {
      T result = work.get();
      if (doomed) throw new IllegalStateException("a part of the transaction failed");
      kept = true;
      return result;
    } finally {
      finish(kept);
    }
  }

  private <T> T join(Supplier<T> work) {
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      if (!done) doomed = true;
    }
  }

  private void finish(boolean kept) {
    if (!kept) undo.forEach(Runnable::run);
    undo.clear();
    doomed = false;
    depth--;
  }
}
