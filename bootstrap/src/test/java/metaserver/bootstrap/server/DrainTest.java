package metaserver.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DrainTest {
  private final List<String> told = new ArrayList<>();
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-02-01T12:00:00Z"));
  private final StopSignals signals = new StopSignals();

  @Test
  void serverWithoutGamesShouldStopAtOnceAndSayNothing() throws InterruptedException {
    new Drain(() -> 0, told::add, now::get).await(Duration.ofMinutes(30), signals);

    assertThat(told).isEmpty();
  }

  @Test
  void gamesShouldBeWaitedForAndNoLonger() throws InterruptedException {
    AtomicInteger looks = new AtomicInteger();
    new Drain(() -> looks.incrementAndGet() < 4 ? 1 : 0, told::add, now::get).await(Duration.ofMinutes(30), signals);

    assertThat(looks).hasValue(4);
    assertThat(told).containsExactly("The server stops when the last game is over, at the latest in 30 minutes.");
  }

  @Test
  void limitShouldEndTheWaitForAGameThatNeverEnds() throws InterruptedException {
    new Drain(() -> 1, told::add, () -> now.getAndUpdate(time -> time.plusSeconds(10 * 60)))
        .await(Duration.ofMinutes(30), signals);

    assertThat(told).containsExactly(Drain.words(Duration.ofMinutes(30)), Drain.words(Duration.ofMinutes(15)));
  }

  @Test
  void aSecondSignalShouldEndTheWait() throws InterruptedException {
    signals.say(StopSignals.Kind.TERM);
    new Drain(() -> 1, told::add, now::get).await(Duration.ofHours(12), signals);

    assertThat(told).hasSize(1);
  }

  @Test
  void everyMarkShouldBeToldOnceAndOnlyThoseBelowTheLimit() {
    assertThat(Drain.due(Duration.ofMinutes(30), Duration.ofMinutes(16))).isEmpty();
    assertThat(Drain.due(Duration.ofMinutes(30), Duration.ofMinutes(15))).contains(Duration.ofMinutes(15));
    assertThat(Drain.due(Duration.ofMinutes(15), Duration.ofMinutes(14))).isEmpty();
    assertThat(Drain.due(Duration.ofMinutes(15), Duration.ofSeconds(59))).contains(Duration.ofMinutes(1));
    assertThat(Drain.due(Duration.ofMinutes(1), Duration.ofSeconds(1))).isEmpty();
    assertThat(Drain.due(Duration.ofMinutes(10), Duration.ofMinutes(10))).isEmpty();
  }
}
