package metaserver.domain.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rating of Weng and Lin, "A Bayesian Approximation Method for Online Ranking" (JMLR 12, 2011), by the model of
 * Plackett and Luce, their algorithm 4. A skill is a likely value and an uncertainty, which shrinks with every game.
 *
 * @param beta how much a performance varies around a skill
 * @param kappa the least part of its square that an uncertainty keeps
 */
public record OpenSkill(double beta, double kappa) implements RatingSystem {
  public static final OpenSkill DEFAULT = new OpenSkill(Rating.START.sigma() / 2, 0.0001);

  public OpenSkill {
    if (!(beta > 0 && beta < 1e6) || !(kappa > 0 && kappa < 1)) {
      throw new IllegalArgumentException("beta is positive, and kappa between 0 and 1");
    }
  }

  @Override
  public double chance(Side one, Side other) {
    Team mine = Team.of(one);
    Team theirs = Team.of(other);
    double c = c(List.of(mine, theirs));
    return 1 / (1 + StrictMath.exp((theirs.mu - mine.mu) / c));
  }

  @Override
  public List<List<Rating>> rate(List<Side> sides) {
    List<Team> teams = sides.stream().map(Team::of).toList();
    double c = c(teams);
    List<Rest> rests = teams.stream().map(team -> Rest.of(team, teams, c)).toList();
    return IntStream.range(0, teams.size()).mapToObj(i -> rated(i, teams, rests, c)).toList();
  }

  private double c(List<Team> teams) {
    return StrictMath.sqrt(Sum.of(teams.stream().mapToDouble(team -> team.variance + beta * beta)));
  }

  private List<Rating> rated(int i, List<Team> teams, List<Rest> rests, double c) {
    Team team = teams.get(i);
    // Each team that came in as well or better had that place; how likely was it this one's?
    int[] ahead = IntStream.range(0, teams.size()).filter(q -> teams.get(q).place() <= team.place()).toArray();
    double omega = Sum.of(Arrays.stream(ahead)
        .mapToDouble(q -> ((q == i ? 1 : 0) - rests.get(q).share(team, c)) / rests.get(q).tied));
    double delta = Sum.of(Arrays.stream(ahead)
        .mapToDouble(q -> uncertain(rests.get(q).share(team, c)) / rests.get(q).tied));
    double gamma = StrictMath.sqrt(team.variance) / c;
    return team.side.players().stream().map(player -> after(player, omega / c, gamma * delta / (c * c))).toList();
  }

  private static double uncertain(double share) {
    return share * (1 - share);
  }

  private Rating after(Rating player, double push, double certainty) {
    double variance = player.sigma() * player.sigma();
    double sigma = player.sigma() * StrictMath.sqrt(Math.max(1 - variance * certainty, kappa));
    return new Rating(player.points(), player.mu() + variance * push, sigma);
  }

  /**
   * All that came in with or behind a team.
   *
   * @param best the highest skill among them, by which the exponents are kept small
   * @param strength what they have together
   * @param tied how many have the team's own place
   */
  private record Rest(double best, double strength, long tied) {
    static Rest of(Team first, List<Team> teams, double c) {
      List<Team> behind = teams.stream().filter(team -> team.place() >= first.place()).toList();
      double best = behind.stream().mapToDouble(Team::mu).max().orElse(first.mu);
      double strength = Sum.of(behind.stream().mapToDouble(team -> StrictMath.exp((team.mu - best) / c)));
      return new Rest(best, strength, behind.stream().filter(team -> team.place() == first.place()).count());
    }

    /** One team's share of the strength. */
    double share(Team team, double c) {
      return StrictMath.exp((team.mu - best) / c) / strength;
    }
  }

  /** A side whose players' skills are added up. */
  private record Team(Side side, double mu, double variance) {
    static Team of(Side side) {
      return new Team(side, Sum.of(side.players().stream().mapToDouble(Rating::mu)),
          Sum.of(side.players().stream().mapToDouble(player -> player.sigma() * player.sigma())));
    }

    int place() {
      return side.place();
    }
  }
}
