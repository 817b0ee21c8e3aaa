package metaserver.persistence.memory.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.account.DeviceName;
import metaserver.domain.account.GamePassword;
import metaserver.domain.account.GamePasswordRepository;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.UserId;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** Passwords of devices in memory. */
public final class InMemoryGamePasswordRepository implements GamePasswordRepository {
  private final InMemoryTransactions store;
  private final Table<Integer, GamePassword> passwords;
  private final Table<String, Integer> digests;
  private int last;

  public InMemoryGamePasswordRepository(InMemoryTransactions store) {
    this.store = store;
    this.passwords = new Table<>(store);
    this.digests = new Table<>(store);
  }

  @Override
  public GamePassword add(UserId user, DeviceName device, TokenHash digest, Instant at) {
    return store.locked(() -> {
      if (digests.get(digest.hex()).isPresent()) throw new IllegalStateException("two game passwords of one digest");
      GamePassword added = new GamePassword(++last, user, device, at, Optional.empty());
      passwords.put(added.id(), added);
      digests.put(digest.hex(), added.id());
      return added;
    });
  }

  @Override
  public List<GamePassword> of(UserId user) {
    return store.locked(() -> passwords.all().filter(password -> password.user().equals(user)).toList());
  }

  @Override
  public Optional<UserId> use(TokenHash digest, Instant at) {
    return store.locked(() -> {
      Optional<GamePassword> found = digests.get(digest.hex()).flatMap(passwords::get);
      found.ifPresent(password -> passwords.put(password.id(),
          new GamePassword(password.id(), password.user(), password.device(), password.createdAt(), Optional.of(at))));
      return found.map(GamePassword::user);
    });
  }

  @Override
  public boolean revoke(UserId user, int id) {
    return store.locked(() -> remove(of(user).stream().filter(password -> password.id() == id).toList()) == 1);
  }

  @Override
  public int forget(UserId user) {
    return store.locked(() -> remove(of(user)));
  }

  private int remove(List<GamePassword> some) {
    some.forEach(password -> {
      passwords.remove(password.id());
      digests.removeIf(id -> id == password.id());
    });
    return some.size();
  }
}
