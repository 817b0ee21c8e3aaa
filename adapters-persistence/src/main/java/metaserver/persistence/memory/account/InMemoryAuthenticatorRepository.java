package metaserver.persistence.memory.account;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.account.Authenticator;
import metaserver.domain.account.AuthenticatorRepository;
import metaserver.domain.identity.UserId;
import metaserver.domain.text.Blob;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** Devices that show codes, in memory. */
public final class InMemoryAuthenticatorRepository implements AuthenticatorRepository {
  private final InMemoryTransactions store;
  private final Table<UserId, Authenticator> devices;

  public InMemoryAuthenticatorRepository(InMemoryTransactions store) {
    this.store = store;
    this.devices = new Table<>(store);
  }

  @Override
  public Optional<Authenticator> find(UserId user) {
    return store.locked(() -> devices.get(user));
  }

  @Override
  public boolean begin(UserId user, Blob secret) {
    return store.locked(() -> {
      boolean free = find(user).filter(Authenticator::isConfirmed).isEmpty();
      if (free) devices.put(user, new Authenticator(user, secret, Optional.empty(), 0));
      return free;
    });
  }

  @Override
  public boolean confirm(UserId user, long step, Instant at) {
    return store.locked(() -> replace(find(user).filter(device -> !device.isConfirmed())
        .map(device -> new Authenticator(user, device.secret(), Optional.of(at), step))));
  }

  @Override
  public boolean advance(UserId user, long step) {
    return store.locked(() -> replace(find(user).filter(device -> device.isConfirmed() && device.lastStep() < step)
        .map(device -> new Authenticator(user, device.secret(), device.confirmedAt(), step))));
  }

  @Override
  public boolean forget(UserId user) {
    return store.locked(() -> {
      Optional<Authenticator> found = find(user);
      found.ifPresent(_ -> devices.remove(user));
      return found.isPresent();
    });
  }

  private boolean replace(Optional<Authenticator> changed) {
    changed.ifPresent(device -> devices.put(device.user(), device));
    return changed.isPresent();
  }
}
