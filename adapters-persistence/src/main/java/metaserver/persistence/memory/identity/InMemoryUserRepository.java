package metaserver.persistence.memory.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.NewUser;
import metaserver.domain.identity.PasswordHash;
import metaserver.domain.identity.Profile;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.identity.Username;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** Accounts in memory. */
public final class InMemoryUserRepository implements UserRepository {
  private final InMemoryTransactions store;
  private final Table<UserId, User> users;
  private final Table<String, UserId> names;
  private final Table<UserId, Instant> erasures;

  public InMemoryUserRepository(InMemoryTransactions store) {
    this.store = store;
    this.users = new Table<>(store);
    this.names = new Table<>(store);
    this.erasures = new Table<>(store);
  }

  @Override
  public Optional<User> find(UserId id) {
    return store.locked(() -> users.get(id));
  }

  @Override
  public Optional<User> find(NameKey username) {
    return store.locked(() -> names.get(username.text()).flatMap(users::get));
  }

  /** Within a transaction the one lock is held already. */
  @Override
  public Optional<User> lock(UserId id) {
    return find(id);
  }

  @Override
  public List<User> lockAll(Collection<UserId> ids) {
    return store.locked(() -> ids.stream().distinct().sorted().flatMap(id -> users.get(id).stream()).toList());
  }

  @Override
  public Collection<User> findAll(Collection<UserId> ids) {
    return store.locked(() -> ids.stream().distinct().flatMap(id -> users.get(id).stream()).toList());
  }

  @Override
  public List<User> list(Optional<NameKey> after, int limit) {
    return store.locked(() -> namesAfter(after).limit(limit).flatMap(id -> users.get(id).stream()).toList());
  }

  @Override
  public Adding add(NewUser user) {
    return store.locked(() -> names.get(user.username().key().text()).isPresent() ? new NameHeld() : insert(user));
  }

  @Override
  public Updating update(User user) {
    return store.locked(() -> {
      Optional<User> stored = users.get(user.id()).filter(old -> old.version() == user.version());
      return stored.isEmpty() ? new Stale() : replace(stored.get(), user);
    });
  }

  @Override
  public void noteLogin(UserId id, Instant at, Profile profile) {
    change(id, user -> user.loggedIn(at, profile));
  }

  @Override
  public void rehash(UserId id, PasswordHash old, PasswordHash better) {
    change(id, user -> user.passwordHash().equals(old) ? user.withPasswordHash(better) : user);
  }

  @Override
  public void changeCastes(Map<UserId, Caste> castes) {
    store.locked(() -> {
      castes.forEach((id, caste) -> change(id, user -> user.withCaste(caste).withVersion(user.version() + 1)));
      return castes;
    });
  }

  @Override
  public Erasing erase(UserId id, PasswordHash nobodys, Instant at) {
    return store.locked(() -> {
      if (names.get(Username.ofErased(id).key().text()).filter(held -> !held.equals(id)).isPresent()) {
        return new NameHeld();
      }
      users.get(id).ifPresent(user -> erase(user, user.erased(nobodys), at));
      return new Erased();
    });
  }

  private void erase(User user, User erased, Instant at) {
    names.remove(user.username().key().text());
    names.put(erased.username().key().text(), user.id());
    users.put(user.id(), erased);
    if (erasures.get(user.id()).isEmpty()) erasures.put(user.id(), at);
  }

  @Override
  public List<UserId> erasedSince(Instant moment) {
    return store.locked(() -> users.all().map(User::id)
        .filter(id -> erasures.get(id).filter(at -> !at.isBefore(moment)).isPresent())
        .sorted(Comparator.comparing((UserId id) -> erasures.get(id).orElseThrow())).toList());
  }

  @Override
  public boolean isHeld(NameKey key, Optional<UserId> except) {
    return store.locked(() -> users.all().anyMatch(user -> user.owns(key) && !except.equals(Optional.of(user.id()))));
  }

  @Override
  public Collection<User> changedSince(Map<UserId, Integer> versions) {
    return store.locked(() -> versions.entrySet().stream()
        .flatMap(known -> users.get(known.getKey()).filter(user -> user.version() > known.getValue()).stream())
        .toList());
  }

  private Stream<UserId> namesAfter(Optional<NameKey> after) {
    return after.map(key -> names.after(key.text())).orElseGet(names::all);
  }

  private Adding insert(NewUser user) {
    UserId id = new UserId(users.lastKey().map(UserId::value).orElse(0) + 1);
    User added = new User(id, user.username(), user.passwordHash(), Caste.LOWEST, true, user.roles(), user.createdAt(),
        Optional.empty(), Optional.empty(), user.metadata(), 0);
    users.put(id, added);
    names.put(user.username().key().text(), id);
    return new Added(added);
  }

  private Updating replace(User old, User user) {
    String key = user.username().key().text();
    if (names.get(key).filter(id -> !id.equals(user.id())).isPresent()) return new NameHeld();
    User updated = new User(user.id(), user.username(), user.passwordHash(), user.caste(), user.active(), user.roles(),
        old.createdAt(), old.lastLogin(), old.profile(), user.metadata(), old.version() + 1);
    names.remove(old.username().key().text());
    names.put(key, user.id());
    users.put(user.id(), updated);
    return new Updated(updated);
  }

  private void change(UserId id, UnaryOperator<User> change) {
    store.locked(() -> {
      Optional<User> stored = users.get(id);
      stored.ifPresent(user -> users.put(id, change.apply(user)));
      return stored;
    });
  }
}
