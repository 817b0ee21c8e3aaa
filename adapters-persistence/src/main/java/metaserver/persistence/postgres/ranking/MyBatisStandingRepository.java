package metaserver.persistence.postgres.ranking;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.Standing;
import metaserver.domain.ranking.StandingRepository;
import metaserver.persistence.postgres.platform.PostgresStore;
import metaserver.persistence.postgres.platform.SqlArray;

/** Where players stand, in PostgreSQL. */
public final class MyBatisStandingRepository implements StandingRepository {
  private final StandingMapper standings;

  public MyBatisStandingRepository(PostgresStore store) {
    standings = store.mapper(StandingMapper.class);
  }

  @Override
  public List<Standing> of(UserId user) {
    return standings.of(user);
  }

  @Override
  public List<Standing> of(Collection<UserId> users, Set<Ladder> ladders) {
    return standings.ofAll(SqlArray.numbers(users, UserId::value), SqlArray.numbers(ladders, Ladder::code));
  }

  @Override
  public void forget(UserId user) {
    standings.forget(user);
  }

  @Override
  public void save(Collection<Standing> saved) {
    standings.save(StandingColumns.of(saved));
  }
}
