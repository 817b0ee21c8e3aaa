package metaserver.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EloTest {
  private final Elo elo = Elo.DEFAULT;

  @ParameterizedTest
  @CsvSource({"1000,1000,16,-16", "1200,1000,7,-24", "1000,1200,24,-7", "1400,1000,2,-29", "1000,1400,29,-2",
      "50,0,13,-18"})
  void twoShouldWinAndLoseAsTheFormulaSays(int own, int enemy, int win, int loss) {
    assertThat(points(elo.rate(List.of(side(1, own), side(2, enemy))).getFirst())).containsExactly(own + win);
    assertThat(points(elo.rate(List.of(side(2, own), side(1, enemy))).getFirst())).containsExactly(own + loss);
  }

  @Test
  void aTieShouldMoveTheStrongerTowardsTheWeaker() {
    assertThat(points(elo.rate(List.of(side(1, 1200), side(1, 1000))))).containsExactly(1192, 1008);
    assertThat(points(elo.rate(List.of(side(3, 700), side(3, 700))))).containsExactly(700, 700);
  }

  @Test
  void everyMemberOfATeamShouldWinWhatItsMeanStrengthWins() {
    List<List<Rating>> after = elo.rate(List.of(side(1, 1400, 1000), side(2, 1200, 1200, 1200)));

    assertThat(points(after)).containsExactly(1416, 1016, 1184, 1184, 1184);
  }

  @Test
  void whatManySidesWinShouldBeDividedByTheOthersAndCutOnce() {
    // 100 is expected to win 0.640065 from 0 and 0.571463 from 50: 32 * (0.359935 + 0.428537) / 2 = 12.6
    // 0 loses 11.518 to 100 and wins 18.287 from 50; 50 loses 13.713 and 18.287
    assertThat(points(elo.rate(List.of(side(1, 100), side(2, 0), side(3, 50))))).containsExactly(112, 3, 34);
  }

  @Test
  void pointsShouldNotFallBelowZero() {
    assertThat(points(elo.rate(List.of(side(2, 0, 10), side(1, 5))))).containsExactly(0, 0, 21);
  }

  @Test
  void whatOneSideWinsShouldBeLostByTheOthersBeforeItIsCut() {
    RandomGenerator random = Evenings.random(1);
    for (int i = 0; i < 2000; i++) {
      List<Side> sides = Evenings.sides(random);
      double sum = IntStream.range(0, sides.size()).mapToDouble(side -> elo.won(side, sides)).sum();
      assertThat(sum).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void aBetterPlaceShouldNeverBeWorthLess() {
    RandomGenerator random = Evenings.random(2);
    for (int i = 0; i < 2000; i++) {
      List<Side> sides = Evenings.sides(random);
      List<Side> better = new ArrayList<>(sides);
      better.set(0, new Side(Math.max(1, sides.getFirst().place() - 1), sides.getFirst().players()));
      assertThat(elo.won(0, better)).isGreaterThanOrEqualTo(elo.won(0, sides));
      assertThat(points(elo.rate(sides))).allMatch(points -> points >= 0);
    }
  }

  @Test
  void theOrderOfSidesAndPlayersShouldMakeNoDifference() {
    RandomGenerator random = Evenings.random(3);
    for (int i = 0; i < 2000; i++) Shuffled.shouldBeTheSame(elo, Evenings.sides(random), random.nextLong());
  }

  static Side side(int place, int... points) {
    return new Side(place, IntStream.of(points).mapToObj(each -> new Rating(each, 25, 8)).toList());
  }

  private static List<Integer> points(List<? extends Object> ratings) {
    return ratings.stream().flatMap(each -> each instanceof List<?> list ? list.stream() : List.of(each).stream())
        .map(each -> ((Rating) each).points()).toList();
  }

  /** The same game told in another order. */
  static final class Shuffled {
    private Shuffled() {}

    static void shouldBeTheSame(RatingSystem system, List<Side> sides, long seed) {
      List<Integer> order = new ArrayList<>(IntStream.range(0, sides.size()).boxed().toList());
      Collections.shuffle(order, new Random(seed));
      List<List<Rating>> told = system.rate(sides);
      List<List<Rating>> shuffled = system.rate(order.stream().map(i -> reversed(sides.get(i))).toList());
      for (int i = 0; i < order.size(); i++) assertThat(shuffled.get(i).reversed()).isEqualTo(told.get(order.get(i)));
    }

    private static Side reversed(Side side) {
      return new Side(side.place(), side.players().reversed());
    }
  }
}
