package metaserver.persistence.postgres.ownership;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import metaserver.application.ownership.Lease;
import metaserver.application.ownership.Owner;
import metaserver.persistence.postgres.platform.PostgresStore;

/** Ownership of a PostgreSQL database, as a row of it. */
public final class MyBatisLease implements Lease {
  private final LeaseMapper leases;

  public MyBatisLease(PostgresStore store) {
    leases = store.mapper(LeaseMapper.class);
  }

  @Override
  public Optional<Tenure> find() {
    return leases.find();
  }

  @Override
  public boolean take(Owner owner, Instant now, Optional<Tenure> insteadOf) {
    return insteadOf.map(seen -> leases.replace(owner, now, seen)).orElseGet(() -> leases.insert(owner, now)) == 1;
  }

  @Override
  public boolean renew(UUID owner, Instant now) {
    return leases.renew(owner, now) == 1;
  }

  @Override
  public boolean lock(UUID owner) {
    return leases.lock(owner).isPresent();
  }

  @Override
  public void giveBack(UUID owner) {
    leases.delete(owner);
  }
}
