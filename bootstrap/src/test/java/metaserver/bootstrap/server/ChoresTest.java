package metaserver.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import metaserver.bootstrap.monitoring.ChoreCounts;
import metaserver.domain.ranking.LaddersInUse;
import metaserver.domain.store.StoreUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ChoresTest {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Chores chores = new Chores(new ChoreCounts(InstantSource.fixed(Instant.EPOCH)));

  @BeforeEach
  void listen() {
    log.start();
    logger().addAppender(log);
    logger().setLevel(Level.INFO);
  }

  @AfterEach
  void stop() throws InterruptedException {
    chores.stop(LIMIT);
    logger().detachAppender(log);
  }

  @Test
  void aChoreWithALongPauseShouldBeTriedAgainSoonAndTheLogHearOfItOnce() throws Exception {
    CountDownLatch tries = new CountDownLatch(3);

    chores.patiently(Duration.ZERO, Duration.ofHours(2), Duration.ofMillis(1), "ranking", () -> {
      tries.countDown();
      if (tries.getCount() > 0) throw new LaddersInUse(new IllegalStateException("a reader"));
    });

    assertThat(tries.await(1, TimeUnit.MINUTES)).isTrue();
    chores.stop(LIMIT);
    assertThat(log.list.stream().filter(event -> event.getLevel() == Level.WARN)).singleElement()
        .extracting(ILoggingEvent::getFormattedMessage).asString()
        .startsWith("event=chore-put-off chore=\"ranking\" reason=\"somebody still reads the places");
  }

  @Test
  void aChoreThatFailsForAnotherReasonShouldBeLoggedAgain() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    CountDownLatch tries = new CountDownLatch(4);

    chores.every(Duration.ofMillis(1), "rooms", () -> {
      tries.countDown();
      if (runs.incrementAndGet() <= 2) throw new StoreUnavailable("away", new IllegalStateException());
      throw new IllegalStateException("broken");
    });

    assertThat(tries.await(1, TimeUnit.MINUTES)).isTrue();
    chores.stop(LIMIT);
    assertThat(log.list.stream().filter(event -> event.getLevel() == Level.ERROR)).singleElement()
        .extracting(ILoggingEvent::getFormattedMessage).isEqualTo("event=chore-failed chore=\"rooms\"");
  }

  @Test
  void theStopShouldWaitForAChoreThatRunsAndBeginNoOther() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch stopping = new CountDownLatch(1);
    AtomicInteger ended = new AtomicInteger();
    chores.every(Duration.ofMillis(1), "slow", () -> {
      begun.countDown();
      try {
        stopping.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      ended.incrementAndGet();
    });
    begun.await();

    Thread stop = Thread.startVirtualThread(() -> {
      try {
        chores.stop(LIMIT);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    });
    RunningServer.await(() -> stop.getState() == Thread.State.TIMED_WAITING);
    stopping.countDown();
    stop.join();

    assertThat(ended).hasValue(1);
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(Chores.class);
  }
}
