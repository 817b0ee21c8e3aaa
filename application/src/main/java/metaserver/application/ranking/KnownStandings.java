package metaserver.application.ranking;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.RatedGame;
import metaserver.domain.ranking.Standing;

/** Standings by player and ladder. */
final class KnownStandings implements RatedGame.Standings {
  private final Map<Key, Standing> known = new HashMap<>();
  private final BiFunction<UserId, Ladder, Standing> otherwise;

  /** Knows these, and who is not among them has not played. */
  KnownStandings(Collection<Standing> standings) {
    this(Standing::none);
    standings.forEach(this::put);
  }

  KnownStandings(BiFunction<UserId, Ladder, Standing> otherwise) {
    this.otherwise = otherwise;
  }

  @Override
  public Standing of(UserId user, Ladder ladder) {
    return find(user, ladder).orElseGet(() -> otherwise.apply(user, ladder));
  }

  Optional<Standing> find(UserId user, Ladder ladder) {
    return Optional.ofNullable(known.get(new Key(user, ladder)));
  }

  void put(Standing standing) {
    known.put(new Key(standing.user(), standing.ladder()), standing);
  }

  void forget(Standing standing) {
    known.remove(new Key(standing.user(), standing.ladder()));
  }

  /** All that are known, by player and ladder, in portions of so many players. */
  List<List<Standing>> portions(int players) {
    Map<UserId, List<Standing>> byUser = known.values().stream().collect(Collectors.groupingBy(Standing::user));
    List<UserId> users = byUser.keySet().stream().sorted().toList();
    return IntStream.range(0, (users.size() + players - 1) / players)
        .mapToObj(i -> users.subList(i * players, Math.min(users.size(), (i + 1) * players)))
        .map(portion -> portion.stream().flatMap(user -> byUser.getOrDefault(user, List.of()).stream()
            .sorted(Comparator.comparing(Standing::ladder))).toList())
        .toList();
  }

  private record Key(UserId user, Ladder ladder) {}
}
