package metaserver.persistence.postgres.ignoring;

import java.time.Instant;
import java.util.List;
import metaserver.domain.identity.UserId;
import metaserver.domain.ignoring.Ignore;
import metaserver.domain.ignoring.Ignore.Kind;
import metaserver.domain.ignoring.IgnoreRepository;
import metaserver.persistence.postgres.platform.PostgresStore;

/** Whom accounts ignore, in PostgreSQL. */
public final class MyBatisIgnoreRepository implements IgnoreRepository {
  private final IgnoreMapper ignores;

  public MyBatisIgnoreRepository(PostgresStore store) {
    ignores = store.mapper(IgnoreMapper.class);
  }

  @Override
  public List<Ignore> of(UserId owner) {
    return ignores.of(owner);
  }

  @Override
  public void put(Ignore ignore) {
    ignores.put(ignore);
  }

  @Override
  public void remove(UserId owner, UserId other, Kind kind) {
    ignores.remove(owner, other, kind);
  }

  @Override
  public void forget(UserId account) {
    ignores.forgetOwn(account);
    ignores.forgetOthers(account);
  }

  @Override
  public int purge(Instant now, int limit) {
    return ignores.purge(now, limit);
  }
}
