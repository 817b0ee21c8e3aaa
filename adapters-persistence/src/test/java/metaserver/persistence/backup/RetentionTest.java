package metaserver.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Properties hold for backups of any ages, drawn by a seed that a failure names. */
class RetentionTest {
  private static final Instant NOW = Instant.parse("2030-03-31T12:00:00Z");
  private static final int SEEDS = 300;
  private static final int LONGEST = 40_000_000;

  @Test
  void nothingShouldBeKeptThatWasNotThereAndTheNewestAlways() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      List<Instant> all = moments(random, LONGEST);
      int last = 1 + random.nextInt(9);
      Retention retention = new Retention(last, Duration.ZERO, random.nextInt(9), random.nextInt(9), random.nextInt(9));
      Set<Instant> kept = retention.kept(all, NOW);

      assertThat(all).as("seed %d", seed).containsAll(kept);
      assertThat(kept).as("seed %d", seed)
          .containsAll(all.stream().distinct().sorted(Comparator.reverseOrder()).limit(last).toList())
          .hasSizeLessThanOrEqualTo(last + retention.daily() + retention.weekly() + retention.monthly());
    }
  }

  @Test
  void everythingYoungerThanTheAgeShouldBeKept() {
    for (int seed = 0; seed < SEEDS; seed++) {
      List<Instant> all = moments(new Random(seed), 400_000);
      Set<Instant> kept = new Retention(1, Duration.ofDays(2), 0, 0, 0).kept(all, NOW);

      assertThat(kept).as("seed %d", seed)
          .containsAll(all.stream().filter(moment -> moment.isAfter(NOW.minus(Duration.ofDays(2)))).toList());
    }
  }

  @Test
  void pruningTwiceShouldRemoveNothingMore() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Retention retention = new Retention(2, Duration.ofHours(6), 3, 2, 2);
      Set<Instant> once = retention.kept(moments(new Random(seed), LONGEST), NOW);

      assertThat(retention.kept(once, NOW)).as("seed %d", seed).isEqualTo(once);
    }
  }

  @Test
  void twoYearsOfDailyBackupsShouldLeaveSonsFathersAndGrandfathers() {
    List<Instant> daily = IntStream.range(0, 730).mapToObj(day -> NOW.minus(Duration.ofDays(day))).toList();
    Set<Instant> kept = new Retention(1, Duration.ZERO, 7, 4, 6).kept(daily, NOW);

    assertThat(kept).containsAll(daily.subList(0, 7));
    assertThat(kept).contains(Instant.parse("2030-03-24T12:00:00Z"), Instant.parse("2030-03-10T12:00:00Z"));
    assertThat(kept).contains(Instant.parse("2029-10-31T12:00:00Z"), Instant.parse("2030-02-28T12:00:00Z"));
    assertThat(kept).hasSize(7 + 3 + 5);
  }

  private static List<Instant> moments(Random random, int oldest) {
    return random.ints(random.nextInt(60), 0, oldest).mapToObj(NOW::minusSeconds).toList();
  }
}
