package metaserver.application.games;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import metaserver.domain.identity.Accounts;
import org.junit.jupiter.api.Test;

class WireIdsTest {
  private Instant now = Accounts.NOON;

  @Test
  void noNumberShouldReturnWithinADayNotEvenOverARestart() {
    Set<Integer> given = new HashSet<>();
    for (int process = 0; process < 24; process++) {
      WireIds ids = new WireIds(() -> now);
      for (int i = 0; i < 10_000; i++) assertThat(given.add(ids.next(_ -> false))).isTrue();
      now = now.plus(Duration.ofHours(1));
    }
  }

  @Test
  void numbersThatMeanNoGameAndThoseOfListedGamesShouldBeLeftOut() {
    now = Instant.ofEpochMilli((1L << 32) / 16 * 100).minusMillis(1); // the counter is about to come round
    WireIds ids = new WireIds(() -> now);
    Set<Integer> given = new HashSet<>();
    for (int i = 0; i < 64; i++) given.add(ids.next(id -> id == 7));

    assertThat(given).hasSize(64).doesNotContain(0, -1, 7).contains(-2, 1, 6, 8);
  }

  @Test
  void aClockThatIsPutBackShouldNotRepeatANumber() {
    WireIds ids = new WireIds(() -> now);
    int first = ids.next(_ -> false);
    now = now.minusSeconds(3600);

    assertThat(ids.next(_ -> false)).isEqualTo(first + 1);
  }
}
