package metaserver.network.site.talk;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits on a visitor's thread for what a room does on its own. */
final class RoomAnswer {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private RoomAnswer() {}

  /** @throws IllegalStateException if there is none in time */
  static <T> T of(CompletableFuture<T> answer) {
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the site stops", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the room does not answer", e);
    }
  }
}
