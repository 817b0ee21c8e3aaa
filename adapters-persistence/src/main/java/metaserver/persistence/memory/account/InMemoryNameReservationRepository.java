package metaserver.persistence.memory.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import metaserver.domain.account.NameReservation;
import metaserver.domain.account.NameReservationRepository;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.UserId;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** Names that accounts had, in memory. */
public final class InMemoryNameReservationRepository implements NameReservationRepository {
  private final InMemoryTransactions store;
  private final Table<String, NameReservation> names;

  public InMemoryNameReservationRepository(InMemoryTransactions store) {
    this.store = store;
    this.names = new Table<>(store);
  }

  @Override
  public void put(NameReservation reservation) {
    store.locked(() -> {
      names.put(reservation.name().text(), reservation);
      return reservation;
    });
  }

  @Override
  public Optional<NameReservation> find(NameKey name) {
    return store.locked(() -> names.get(name.text()));
  }

  @Override
  public void release(NameKey name) {
    store.locked(() -> names.removeIf(reservation -> reservation.name().equals(name)));
  }

  @Override
  public Optional<Instant> lastRename(UserId user) {
    return store.locked(() -> names.all().filter(reservation -> reservation.user().equals(user))
        .map(NameReservation::renamedAt).max(Comparator.naturalOrder()));
  }

  @Override
  public void forget(UserId user) {
    store.locked(() -> names.removeIf(reservation -> reservation.user().equals(user)));
  }

  @Override
  public int purge(Instant before, int limit) {
    return store.locked(() -> {
      List<NameReservation> over = names.all()
          .filter(reservation -> reservation.until().isBefore(before)).limit(limit).toList();
      over.forEach(reservation -> names.remove(reservation.name().text()));
      return over.size();
    });
  }
}
