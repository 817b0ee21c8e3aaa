package metaserver.bootstrap.command;

import java.time.Duration;
import metaserver.network.bench.Stopwatch;

/** The time of this process. */
final class BenchWatch implements Stopwatch {
  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.ERROR, "interrupted");
    }
  }
}
