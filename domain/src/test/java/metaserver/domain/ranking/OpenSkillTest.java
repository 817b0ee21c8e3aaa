package metaserver.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpenSkillTest {
  private static final Rating NEW = Rating.START;
  private static final Rating GOOD = new Rating(0, 32.444, 5.123);
  private static final Rating GREAT = new Rating(0, 43.381, 2.421);
  private static final Rating FAIR = new Rating(0, 25.188, 6.211);

  private final OpenSkill openSkill = OpenSkill.DEFAULT;

  @Test
  void aTeamThatBeatsABetterOneShouldRiseAsThePaperSays() {
    shouldBe(openSkill.rate(List.of(new Side(1, List.of(NEW, GOOD)), new Side(2, List.of(GREAT, FAIR)))),
        28.6696, 8.0715, 33.8309, 5.0628, 43.0713, 2.4167, 23.1495, 6.1379);
  }

  @Test
  void threeInOrderShouldPart() {
    shouldBe(openSkill.rate(List.of(single(1), single(2), single(3))), 27.8689, 8.2048, 25.7172, 8.0578, 21.4139,
        8.0578);
  }

  @Test
  void tiedPlacesShouldShareWhatTheyAreWorth() {
    shouldBe(openSkill.rate(List.of(single(1), single(1), single(3))), 25.7172, 8.2048, 25.7172, 8.2048, 23.5656,
        8.2048);
  }

  @Test
  void teamsOfDifferentSizeShouldBeRatedTogether() {
    shouldBe(openSkill.rate(List.of(new Side(1, List.of(NEW, GOOD)), new Side(2, List.of(GREAT)),
        new Side(3, List.of(FAIR)))),
        26.5788, 8.1008, 33.0407, 5.0695, 43.3657, 2.4187, 24.4118, 6.1466);
  }

  @Test
  void theOrderOfSidesAndPlayersShouldMakeNoDifferenceToAnyBit() {
    RandomGenerator random = Evenings.random(4);
    for (int i = 0; i < 2000; i++) {
      EloTest.Shuffled.shouldBeTheSame(openSkill, Evenings.sides(random), random.nextLong());
    }
  }

  @Test
  void everyGameShouldLeaveLessUncertaintyAndTheWinnerNoWorse() {
    RandomGenerator random = Evenings.random(5);
    for (int i = 0; i < 2000; i++) {
      List<Side> sides = Evenings.sides(random);
      List<List<Rating>> after = openSkill.rate(sides);
      int best = IntStream.range(0, sides.size()).boxed().min((a, b) -> sides.get(a).place() - sides.get(b).place())
          .orElseThrow();
      boolean alone = sides.stream().filter(side -> side.place() == sides.get(best).place()).count() == 1;
      if (alone) {
        assertThat(after.get(best).getFirst().mu()).isGreaterThanOrEqualTo(sides.get(best).players().getFirst().mu());
      }
      assertThat(after.get(best).getFirst().sigma()).isLessThanOrEqualTo(sides.get(best).players().getFirst().sigma());
    }
  }

  @Test
  void chancesOfTwoShouldAddUpToOne() {
    RandomGenerator random = Evenings.random(6);
    for (int i = 0; i < 2000; i++) {
      Side one = Evenings.sides(random).getFirst();
      Side other = Evenings.sides(random).getFirst();
      for (RatingSystem system : List.of(openSkill, Elo.DEFAULT)) {
        assertThat(system.chance(one, other) + system.chance(other, one)).isCloseTo(1, within(1e-12));
        assertThat(system.chance(one, one)).isEqualTo(0.5);
      }
    }
  }

  @Test
  void anAbsurdLeadShouldStayANumber() {
    Side weak = new Side(1, List.of(new Rating(0, -100_000, 0.01)));
    Side strong = new Side(2, List.of(new Rating(0, 100_000, 0.01)));

    assertThat(openSkill.rate(List.of(weak, strong)).getFirst().getFirst().mu()).isGreaterThan(-100_000);
  }

  private static Side single(int place) {
    return new Side(place, List.of(NEW));
  }

  private static void shouldBe(List<List<Rating>> after, double... numbers) {
    double[] found = after.stream().flatMap(List::stream)
        .flatMapToDouble(rating -> DoubleStream.of(rating.mu(), rating.sigma())).toArray();
    assertThat(found).containsExactly(numbers, within(5e-5));
  }
}
