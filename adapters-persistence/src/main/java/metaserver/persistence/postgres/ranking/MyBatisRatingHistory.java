package metaserver.persistence.postgres.ranking;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metaserver.domain.games.GameId;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;
import metaserver.domain.ranking.HeadToHead;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.RatedGame;
import metaserver.domain.ranking.RatingHistory;
import metaserver.domain.ranking.Standing;
import metaserver.domain.ranking.Voiding;
import metaserver.persistence.postgres.platform.PostgresStore;
import metaserver.persistence.postgres.platform.SpringTransactions;
import metaserver.persistence.postgres.platform.SqlArray;

/** The history of ratings in PostgreSQL. Its locks end with the transaction, so they work through a pooler. */
public final class MyBatisRatingHistory implements RatingHistory {
  private final HistoryMapper history;
  private final StandingMapper standings;
  private final SpringTransactions transactions;

  public MyBatisRatingHistory(PostgresStore store) {
    history = store.mapper(HistoryMapper.class);
    standings = store.mapper(StandingMapper.class);
    transactions = store.transactions();
  }

  @Override
  public void keepOpen() {
    history.lockShared();
  }

  @Override
  public void close() {
    transactions.mayTakeLong();
    history.lock();
  }

  @Override
  public Entry add(RatedGame game) {
    return new Entry(history.add(game, ChangeColumns.of(game.changes())), game, Optional.empty());
  }

  @Override
  public Optional<Entry> find(GameId game) {
    return HistoryRow.games(history.find(game)).stream().findFirst();
  }

  @Override
  public List<Entry> after(long number, int limit) {
    return HistoryRow.games(history.after(number, limit));
  }

  @Override
  public List<Step> ofPlayer(UserId user, Ladder ladder, long number, int limit) {
    return history.ofPlayer(user, ladder, number, limit);
  }

  @Override
  public HeadToHead headToHead(UserId one, UserId other) {
    return history.headToHead(one, other, Ladder.RANKED);
  }

  @Override
  public void rewrite(Collection<Entry> games) {
    history.rewrite(ChangeColumns.ofAll(games));
  }

  @Override
  public void markVoid(long number, Voiding voiding) {
    history.markVoid(number, voiding, voiding.by().name().orElseThrow());
  }

  @Override
  public List<Standing> openings(Collection<UserId> users, Set<Ladder> ladders) {
    return standings.openings(SqlArray.numbers(users, UserId::value), SqlArray.numbers(ladders, Ladder::code));
  }

  @Override
  public void open(Collection<Standing> balances) {
    standings.open(StandingColumns.of(balances));
  }

  @Override
  public void rename(UserId staff, Username name) {
    history.rename(staff, name);
  }
}
