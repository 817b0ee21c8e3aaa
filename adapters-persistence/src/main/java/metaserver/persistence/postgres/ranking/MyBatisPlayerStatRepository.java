package metaserver.persistence.postgres.ranking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameRepository.Led;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.CareerTotals;
import metaserver.domain.ranking.PlayerStat;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.persistence.postgres.platform.Conflicts;
import metaserver.persistence.postgres.platform.PostgresStore;
import metaserver.persistence.postgres.platform.SqlArray;

/** Players' figures in PostgreSQL. */
public final class MyBatisPlayerStatRepository implements PlayerStatRepository {
  private static final String COUNTED = "player_stats_game_user_key";
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final PlayerStatMapper stats;
  private final Conflicts conflicts;

  public MyBatisPlayerStatRepository(PostgresStore store) {
    stats = store.mapper(PlayerStatMapper.class);
    conflicts = store.conflicts();
  }

  @Override
  public Adding addAll(Collection<PlayerStat> added) {
    if (countsTwice(added)) return new AlreadyCounted();
    return conflicts.decideWithoutSavepoint(() -> insert(added), Map.of(COUNTED, new AlreadyCounted()));
  }

  @Override
  public List<PlayerStat> ofGame(GameId game) {
    return stats.ofGame(game);
  }

  @Override
  public List<PlayerStat> ofUser(UserId user, Optional<PlayerStat> after, int limit) {
    Instant playedAt = after.map(PlayerStat::playedAt).orElse(LATEST);
    return stats.ofUser(user, playedAt, after.map(stat -> stat.game().value()).orElse(0), limit);
  }

  @Override
  public CareerTotals totals(UserId user) {
    return stats.totals(user);
  }

  @Override
  public void rescore(Collection<Score> scores) {
    stats.rescore(SqlArray.numbers(scores, score -> score.game().value()),
        SqlArray.numbers(scores, score -> score.user().value()),
        SqlArray.numbers(scores, Score::score));
  }

  @Override
  public List<Led> rename(UserId user, Nick neutral) {
    return stats.rename(user, neutral);
  }

  private static boolean countsTwice(Collection<PlayerStat> added) {
    List<Counted> counted = added.stream()
        .flatMap(stat -> stat.user().map(user -> new Counted(stat.game(), user)).stream()).toList();
    return Set.copyOf(counted).size() < counted.size();
  }

  private Adding insert(Collection<PlayerStat> added) {
    return stats.addAll(StatColumns.of(added)) == added.size() ? new Added() : new AlreadyCounted();
  }

  private record Counted(GameId game, UserId user) {}
}
