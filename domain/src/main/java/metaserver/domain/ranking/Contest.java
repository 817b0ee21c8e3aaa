package metaserver.domain.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import metaserver.domain.games.GameType;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.RoomType;

/**
 * A game as the ratings see it: the registered players of each team that has a place. Spectators and guests are none.
 */
public record Contest(List<Contestant> contestants) {
  private static final Comparator<Contestant> BY_SIDE =
      Comparator.comparingInt(Contestant::side).thenComparing(Contestant::user);

  public Contest {
    contestants = contestants.stream().sorted(BY_SIDE).toList();
    if (contestants.stream().map(Contestant::user).distinct().count() < contestants.size()) {
      throw new IllegalArgumentException("a player is in a game once");
    }
  }

  /** Empty where fewer than two teams have a place. Who has one without a team is a side by himself. */
  public static Contest of(List<PlayerStat> stats) {
    List<Contestant> found = new ArrayList<>();
    Set<Integer> sides = new HashSet<>();
    for (PlayerStat stat : stats) {
      stat.part().place().ifPresent(place -> {
        int side = stat.part().team().orElse(-1 - sides.size());
        sides.add(side);
        stat.user().ifPresent(user -> found.add(new Contestant(
            user, side, place, stat.part().dropped(), stat.tally().damageGiven(), stat.tally().damageTaken())));
      });
    }
    return new Contest(sides.size() < 2 ? List.of() : found);
  }

  /** Whether anybody can win points: at least two teams have a registered player. */
  public boolean isRateable() {
    return sideNumbers().count() >= 2;
  }

  /** Where it counts: the ranked total and the ladder of its kind, the unranked total, or nowhere. */
  public Set<Ladder> ladders(GameType type, RoomType room) {
    if (type.family() != ClientFamily.MYTH || contestants.isEmpty()) return Set.of();
    return switch (room) {
      case UNRANKED -> Set.of(Ladder.UNRANKED);
      case RANKED, TOURNAMENT -> isRateable() ? Set.of(Ladder.RANKED, Ladder.of(type)) : Set.of();
    };
  }

  public Set<UserId> users() {
    return contestants.stream().map(Contestant::user).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What the game changes on one ladder, by side and player. On the unranked one only careers change.
   *
   * @param before where each stands on that ladder
   */
  public List<RatingChange> on(Ladder ladder, Function<UserId, Standing> before, RatingRules rules) {
    return ladder.equals(Ladder.UNRANKED)
        ? contestants.stream().map(one -> RatingChange.ofCareer(one, before.apply(one.user()))).toList()
        : rated(before, rules);
  }

  private List<RatingChange> rated(Function<UserId, Standing> before, RatingRules rules) {
    if (!isRateable()) throw new IllegalStateException("nobody can win points in a game of one side");
    List<List<Contestant>> groups = groups();
    List<Side> sides = sides(user -> before.apply(user).rating());
    List<List<Rating>> byPoints = rules.elo().rate(sides);
    List<List<Rating>> bySkill = rules.openSkill().rate(sides);
    List<RatingChange> changes = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      Optional<Chance> chance = Optional.of(chance(i, sides, rules));
      for (int j = 0; j < groups.get(i).size(); j++) {
        Contestant one = groups.get(i).get(j);
        changes.add(new RatingChange(one, before.apply(one.user()), both(byPoints.get(i).get(j), bySkill.get(i).get(j)),
            chance));
      }
    }
    return changes;
  }

  /** The sides with what their players are worth. */
  public List<Side> sides(Function<UserId, Rating> worth) {
    return groups().stream().map(group -> new Side(
        group.getFirst().place().rank(), group.stream().map(one -> worth.apply(one.user())).toList())).toList();
  }

  private List<List<Contestant>> groups() {
    return List.copyOf(contestants.stream()
        .collect(Collectors.groupingBy(Contestant::side, TreeMap::new, Collectors.toList())).values());
  }

  private Stream<Integer> sideNumbers() {
    return contestants.stream().map(Contestant::side).distinct();
  }

  private static Chance chance(int side, List<Side> sides, RatingRules rules) {
    return new Chance(mean(side, sides, rules.elo()), mean(side, sides, rules.openSkill()));
  }

  private static double mean(int side, List<Side> sides, RatingSystem system) {
    return Sum.of(IntStream.range(0, sides.size()).filter(other -> other != side)
        .mapToDouble(other -> system.chance(sides.get(side), sides.get(other)))) / (sides.size() - 1);
  }

  private static Rating both(Rating points, Rating skill) {
    return new Rating(points.points(), skill.mu(), skill.sigma());
  }
}
