package metaserver.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import metaserver.bootstrap.server.StopLimit.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StopLimitTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final StopLimit limit = new StopLimit(Duration.ofSeconds(8), now::get);

  @Test
  void limitShouldCountFromTheFirstStepOn() {
    now.addAndGet(Duration.ofHours(3).toNanos());

    assertThat(limit.left(Step.CHORES)).hasSeconds(1);
    assertThat(limit.left(Step.POOL)).hasSeconds(8);
  }

  @Test
  void whatAStepLeavesOverShouldBeTheNextOnes() {
    assertThat(limit.left(Step.CHORES)).hasSeconds(1);
    pass(Duration.ofMillis(200));
    assertThat(limit.left(Step.SITE)).hasMillis(1800);
    pass(Duration.ofMillis(300));
    assertThat(limit.left(Step.ROOMS)).hasMillis(2500);
  }

  @Test
  void stepsThatTakeTooLongShouldNotTakeTheTimeOfTheLastOnes() {
    assertThat(limit.left(Step.CHORES)).hasSeconds(1);
    pass(Duration.ofSeconds(6));

    assertThat(limit.left(Step.GAMES)).isZero();
    assertThat(limit.left(Step.LEASE)).hasSeconds(1);
    assertThat(limit.left(Step.POOL)).hasSeconds(2);
  }

  @Test
  void stepShouldBeWaitedForAndNoLongerThanItsTime() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    new StopLimit(Duration.ofMinutes(10)).give(Step.SITE, done::countDown);
    assertThat(done.getCount()).isZero();

    new StopLimit(Duration.ofMillis(8)).give(Step.SITE, () -> {
      try {
        never.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    assertThat(never.getCount()).isOne();
    never.countDown();
  }

  @Test
  void failureOfAStepShouldNotKeepTheOthersFromBeingDone() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    StopLimit patient = new StopLimit(Duration.ofMinutes(10));
    patient.give(Step.CHAT, () -> {
      throw new IllegalStateException("the lines cannot be written");
    });
    patient.give(Step.GAMES, done::countDown);

    assertThat(done.getCount()).isZero();
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
