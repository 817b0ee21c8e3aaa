package metaserver.persistence.postgres.account;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.account.NameReservation;
import metaserver.domain.account.NameReservationRepository;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.UserId;
import metaserver.persistence.postgres.platform.PostgresStore;

/** Names that accounts had, in PostgreSQL. */
public final class MyBatisNameReservationRepository implements NameReservationRepository {
  private final NameReservationMapper names;

  public MyBatisNameReservationRepository(PostgresStore store) {
    names = store.mapper(NameReservationMapper.class);
  }

  @Override
  public void put(NameReservation reservation) {
    names.put(reservation);
  }

  @Override
  public Optional<NameReservation> find(NameKey name) {
    return names.find(name);
  }

  @Override
  public void release(NameKey name) {
    names.release(name);
  }

  @Override
  public Optional<Instant> lastRename(UserId user) {
    return names.latest(user).stream().map(NameReservation::renamedAt).findFirst();
  }

  @Override
  public void forget(UserId user) {
    names.forget(user);
  }

  @Override
  public int purge(Instant before, int limit) {
    return names.purge(before, limit);
  }
}
