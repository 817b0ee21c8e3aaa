package metaserver.network.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  private final Latencies latencies = new Latencies();

  @Test
  void sharesShouldBeExactToABucket() {
    LongStream.rangeClosed(1, 1000).map(i -> i * 10_000).forEach(latencies::record);
    Spread spread = latencies.snapshot();
    assertThat(spread.samples()).isEqualTo(1000);
    assertThat(spread.nanosAt(0.5)).isCloseTo(5_000_000, Percentage.withPercentage(4));
    assertThat(spread.nanosAt(0.99)).isCloseTo(9_900_000, Percentage.withPercentage(4));
    assertThat(spread.nanosAt(1)).isGreaterThanOrEqualTo(10_000_000);
  }

  @Test
  void everyDurationShouldHaveABucketThatHoldsIt() {
    for (long nanos = 0; nanos >= 0 && nanos < Long.MAX_VALUE / 3; nanos = nanos * 3 / 2 + 1) {
      Latencies one = new Latencies();
      one.record(nanos);
      assertThat(one.snapshot().nanosAt(1)).isBetween(nanos, nanos + nanos / 32 + 1);
    }
  }

  @Test
  void aNegativeDurationShouldCountAsNone() {
    latencies.record(-5);
    assertThat(latencies.snapshot().nanosAt(1)).isZero();
  }

  @Test
  void onlyWhatCameLaterShouldCountSinceASnapshot() {
    latencies.record(1_000_000);
    Spread before = latencies.snapshot();
    latencies.record(2_000_000);
    Latency told = latencies.snapshot().since(before).told();
    assertThat(told.samples()).isEqualTo(1);
    assertThat(told.p50Millis()).isCloseTo(2, within(0.1));
  }

  @Test
  void nothingShouldTakeNoTime() {
    assertThat(latencies.snapshot().told()).isEqualTo(new Latency(0, 0, 0, 0));
  }
}
