package metaserver.domain.store;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lets threads of a test begin together. */
public final class AtOnce {
  private AtOnce() {}

  /** Runs the work so many times at once, with numbers from 0 on, and gives the results in that order. */
  public static <T> List<T> run(int times, IntFunction<T> work) {
    CountDownLatch start = new CountDownLatch(times);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> results = IntStream.range(0, times).mapToObj(number -> threads.submit(() -> {
        start.countDown();
        start.await();
        return work.apply(number);
      })).toList();
      return results.stream().map(AtOnce::get).toList();
    }
  }

  private static <T> T get(Future<T> result) {
    try {
      return result.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError("one of those at once failed", e);
    }
  }
}
