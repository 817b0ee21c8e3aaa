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
import metaserver.bootstrap.monitoring.ChoreCounts;
import metaserver.domain.ranking.LaddersInUse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ChoresTest {
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
    chores.stop();
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
    chores.stop();
    assertThat(log.list.stream().filter(event -> event.getLevel() == Level.WARN)).singleElement()
        .extracting(ILoggingEvent::getFormattedMessage).asString()
        .startsWith("event=chore-put-off chore=\"ranking\" reason=\"somebody still reads the places");
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(Chores.class);
  }
}
