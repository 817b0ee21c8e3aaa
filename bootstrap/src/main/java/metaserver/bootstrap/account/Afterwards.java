package metaserver.bootstrap.account;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what nobody waits for, on threads of their own; so much at a time. */
final class Afterwards implements Executor {
  private static final Logger LOG = LoggerFactory.getLogger(Afterwards.class);
  private static final int MOST = 100;

  private final Semaphore free = new Semaphore(MOST);

  @Override
  public void execute(Runnable task) {
    if (free.tryAcquire()) Thread.ofVirtual().name("afterwards").start(() -> run(task));
    else LOG.warn("event=mail_not_written reason=\"{} are being written\"", MOST);
  }

  private void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.warn("event=mail_not_written reason=\"{}\"", e.getClass().getSimpleName());
    } finally {
      free.release();
    }
  }
}
