package metaserver.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import metaserver.bootstrap.command.CommandFailure;
import metaserver.bootstrap.command.ExitCode;
import metaserver.bootstrap.server.StopSignals.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StartTest {
  private static final String LINE = "stopped by SIGTERM before it was up";

  private final StopSignals signals = new StopSignals();
  private final Start start = new Start(signals, Duration.ofSeconds(30));
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch never = new CountDownLatch(1);

  @Test
  void stepsShouldGiveWhatTheyOpened() {
    AutoCloseable opened = closed::countDown;

    assertThat(start.breakable(() -> opened)).isSameAs(opened);
    assertThat(start.whole(() -> opened)).isSameAs(opened);
    assertThat(closed.getCount()).isOne();
  }

  @Test
  void failureOfAStepShouldComeOutAsItIs() {
    RuntimeException failure = new IllegalStateException("the port is taken");

    assertThatThrownBy(() -> start.<AutoCloseable>whole(() -> {
      throw failure;
    })).isSameAs(failure);
  }

  @Test
  void signalShouldBreakAStepOffWhereItWaits() {
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> start.<AutoCloseable>breakable(() -> {
          signals.say(Kind.TERM);
          return waitFor(never);
        }))
        .withMessage(LINE)
        .satisfies(stopped -> assertThat(stopped.exitCode()).isEqualTo(ExitCode.OK));
  }

  @Test
  void whatAWholeStepOpenedAfterTheSignalShouldBeClosedAgain() {
    CountDownLatch told = new CountDownLatch(1);
    signals.first().thenRun(told::countDown);
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> start.whole(() -> {
          Thread.ofVirtual().start(() -> signals.say(Kind.TERM));
          waitFor(told);
          return (AutoCloseable) closed::countDown;
        }))
        .withMessage(LINE);
    assertThat(closed.getCount()).isZero();
  }

  @Test
  void stepThatDoesNotEndShouldBeLeftBehind() {
    Start impatient = new Start(signals, Duration.ofMillis(1));

    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> impatient.<AutoCloseable>whole(() -> {
          signals.say(Kind.TERM);
          return waitFor(never);
        }))
        .withMessage(LINE);
    never.countDown();
  }

  private static AutoCloseable waitFor(CountDownLatch latch) {
    try {
      latch.await();
      return () -> {};
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
