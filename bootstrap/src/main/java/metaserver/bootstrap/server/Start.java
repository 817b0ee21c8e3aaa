package metaserver.bootstrap.server;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import metaserver.bootstrap.command.CommandFailure;
import metaserver.bootstrap.command.ExitCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps of a start, one after the other, until a signal ends it. Each has a thread of its own, a virtual one, which
 * an interrupt wakes from a silent socket too; what earlier steps opened is closed without being interrupted.
 */
final class Start {
  private static final Logger LOG = LoggerFactory.getLogger(Start.class);

  private final StopSignals signals;
  private final Duration limit;

  /** @param limit how long a step that was told to end is waited for */
  Start(StopSignals signals, Duration limit) {
    this.signals = signals;
    this.limit = limit;
  }

  /**
   * A step that may be broken off wherever it waits, and then gives back what it took.
   *
   * @throws CommandFailure if a signal came before it was done
   */
  <T extends AutoCloseable> T breakable(Supplier<T> step) {
    return done(step, Thread::interrupt);
  }

  /**
   * A short step, which is done to its end.
   *
   * @throws CommandFailure if a signal came before that; what it opened is closed again
   */
  <T extends AutoCloseable> T whole(Supplier<T> step) {
    return done(step, _ -> {});
  }

  private <T extends AutoCloseable> T done(Supplier<T> step, Consumer<Thread> ending) {
    CompletableFuture<T> opened = new CompletableFuture<>();
    Thread thread = Thread.ofVirtual().name("start").start(() -> complete(opened, step));
    CompletableFuture.anyOf(opened.exceptionally(_ -> null), signals.first()).join();
    if (!signals.first().isDone()) return result(opened);
    ending.accept(thread);
    outcome(opened).ifPresent(Start::close);
    throw new CommandFailure(ExitCode.OK, "stopped by SIG" + signals.first().join() + " before it was up");
  }

  private static <T> void complete(CompletableFuture<T> opened, Supplier<T> step) {
    try {
      opened.complete(step.get());
    } catch (RuntimeException | Error e) {
      opened.completeExceptionally(e);
    }
  }

  private static <T> T result(CompletableFuture<T> opened) {
    try {
      return opened.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) throw failure;
      if (e.getCause() instanceof Error error) throw error;
      throw e;
    }
  }

  /** What the step opened nevertheless; one that does not end is left behind, for the process ends. */
  private <T> Optional<T> outcome(CompletableFuture<T> opened) {
    try {
      return Optional.of(opened.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      LOG.debug("event=start-broken-off", e.getCause());
    } catch (TimeoutException e) {
      LOG.warn("event=start-broken-off reason=\"the start does not end\" limit={}", limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private static void close(AutoCloseable opened) {
    try {
      opened.close();
    } catch (Exception e) {
      LOG.warn("event=start-broken-off reason=\"{}\"", e.getMessage());
    }
  }
}
