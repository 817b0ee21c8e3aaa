package metaserver.persistence.memory.ranking;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameRepository.Led;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.CareerTotals;
import metaserver.domain.ranking.PlayerStat;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** Players' figures in memory. */
public final class InMemoryPlayerStatRepository implements PlayerStatRepository {
  private static final Comparator<PlayerStat> NEWEST_FIRST =
      Comparator.comparing(PlayerStat::playedAt).thenComparing(PlayerStat::game).reversed();

  private final InMemoryTransactions store;
  private final Table<Integer, PlayerStat> stats;

  public InMemoryPlayerStatRepository(InMemoryTransactions store) {
    this.store = store;
    this.stats = new Table<>(store);
  }

  @Override
  public Adding addAll(Collection<PlayerStat> added) {
    return store.locked(() -> {
      if (countsTwice(added)) return new AlreadyCounted();
      added.forEach(stat -> stats.put(stats.lastKey().orElse(0) + 1, stat));
      return new Added();
    });
  }

  @Override
  public List<PlayerStat> ofGame(GameId game) {
    return store.locked(() -> stats.all().filter(stat -> stat.game().equals(game)).toList());
  }

  @Override
  public List<PlayerStat> ofUser(UserId user, Optional<PlayerStat> after, int limit) {
    Predicate<PlayerStat> follows = stat -> after.isEmpty() || NEWEST_FIRST.compare(stat, after.get()) > 0;
    return store.locked(() -> stats.all().filter(stat -> stat.user().equals(Optional.of(user))).filter(follows)
        .sorted(NEWEST_FIRST).limit(limit).toList());
  }

  @Override
  public CareerTotals totals(UserId user) {
    return store.locked(() -> stats.all().filter(stat -> stat.user().equals(Optional.of(user))).map(PlayerStat::tally)
        .reduce(CareerTotals.NONE, CareerTotals::and, (_, last) -> last));
  }

  @Override
  public void rescore(Collection<Score> scores) {
    Map<Counted, Integer> given = new HashMap<>();
    scores.forEach(score -> given.put(new Counted(score.game(), score.user()), score.score()));
    store.locked(() -> {
      stats.changeAll(stat -> Counted.of(stat).map(given::get).map(stat::withScore).orElse(stat));
      return given;
    });
  }

  @Override
  public List<Led> rename(UserId user, Nick neutral) {
    return store.locked(() -> {
      List<PlayerStat> his = stats.all()
          .filter(stat -> stat.user().equals(Optional.of(user)) && !stat.nick().equals(neutral)).toList();
      stats.changeAll(stat -> his.contains(stat) ? stat.named(neutral) : stat);
      return his.stream().filter(stat -> stat.part().captain())
          .flatMap(stat -> stat.part().team().map(team -> new Led(stat.game(), team)).stream()).toList();
    });
  }

  private boolean countsTwice(Collection<PlayerStat> added) {
    Set<Counted> counted = new HashSet<>();
    stats.all().flatMap(stat -> Counted.of(stat).stream()).forEach(counted::add);
    return !added.stream().flatMap(stat -> Counted.of(stat).stream()).allMatch(counted::add);
  }

  private record Counted(GameId game, UserId user) {
    static Optional<Counted> of(PlayerStat stat) {
      return stat.user().map(user -> new Counted(stat.game(), user));
    }
  }
}
