package metaserver.domain.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** Made-up games for tests that try many; the same seed makes the same ones. */
final class Evenings {
  private Evenings() {}

  static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** Two to eight sides of one to four players with any ratings, some of the places tied. */
  static List<Side> sides(RandomGenerator random) {
    List<Side> sides = new ArrayList<>();
    for (int i = random.nextInt(2, 9); i > 0; i--) sides.add(new Side(random.nextInt(1, 7), players(random)));
    return sides;
  }

  private static List<Rating> players(RandomGenerator random) {
    return IntStream.range(0, random.nextInt(1, 5)).mapToObj(
        _ -> new Rating(random.nextInt(0, 3000), random.nextDouble(-10, 60), random.nextDouble(0.5, 9))).toList();
  }
}
