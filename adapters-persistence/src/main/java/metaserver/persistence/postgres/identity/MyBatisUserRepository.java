package metaserver.persistence.postgres.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.NewUser;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PasswordHash;
import metaserver.domain.identity.Profile;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.persistence.postgres.platform.Conflicts;
import metaserver.persistence.postgres.platform.PostgresStore;
import metaserver.persistence.postgres.platform.SqlArray;

/** Accounts in PostgreSQL. */
public final class MyBatisUserRepository implements UserRepository {
  private static final String NAMES = "idx_users_username";

  private final UserMapper users;
  private final Conflicts conflicts;

  public MyBatisUserRepository(PostgresStore store) {
    users = store.mapper(UserMapper.class);
    conflicts = store.conflicts();
  }

  @Override
  public Optional<User> find(UserId id) {
    return users.find(id);
  }

  @Override
  public Optional<User> find(NameKey username) {
    return users.findByName(username);
  }

  @Override
  public Optional<User> lock(UserId id) {
    return users.lock(id);
  }

  @Override
  public List<User> lockAll(Collection<UserId> ids) {
    return users.lockAll(numbers(ids));
  }

  @Override
  public Collection<User> findAll(Collection<UserId> ids) {
    return users.findAll(numbers(ids));
  }

  @Override
  public List<User> list(Optional<NameKey> after, int limit) {
    return users.list(after.map(NameKey::text).orElse(""), limit);
  }

  @Override
  public Adding add(NewUser user) {
    return conflicts.decide(
        () -> new Added(users.add(user, user.username().key(), RolesHandler.column(user.roles()))),
        Map.of(NAMES, new NameHeld()));
  }

  @Override
  public Updating update(User user) {
    return conflicts.decide(
        () -> users.update(user, user.username().key(), RolesHandler.column(user.roles()))
            .<Updating>map(Updated::new).orElseGet(Stale::new),
        Map.of(NAMES, new NameHeld()));
  }

  @Override
  public void noteLogin(UserId id, Instant at, Profile profile) {
    users.noteLogin(id, at, profile, Optional.of(profile.nick()).filter(nick -> !nick.isBlank()).map(Nick::key));
  }

  @Override
  public void rehash(UserId id, PasswordHash old, PasswordHash better) {
    users.rehash(id, old, better);
  }

  @Override
  public void changeCastes(Map<UserId, Caste> castes) {
    var given = List.copyOf(castes.entrySet());
    users.changeCastes(SqlArray.numbers(given, each -> each.getKey().value()),
        SqlArray.numbers(given, each -> each.getValue().code()));
  }

  @Override
  public Erasing erase(UserId id, PasswordHash nobodys, Instant at) {
    return conflicts.decide(() -> {
      users.find(id).map(user -> user.erased(nobodys))
          .ifPresent(erased -> users.erase(erased, erased.username().key(), at));
      return new Erased();
    }, Map.of(NAMES, new NameHeld()));
  }

  @Override
  public List<UserId> erasedSince(Instant moment) {
    return users.erasedSince(moment).stream().map(UserId::new).toList();
  }

  @Override
  public boolean isHeld(NameKey key, Optional<UserId> except) {
    return users.isHeld(key, except.map(UserId::value).orElse(0));
  }

  @Override
  public Collection<User> changedSince(Map<UserId, Integer> versions) {
    List<UserId> ids = List.copyOf(versions.keySet());
    return users.changedSince(numbers(ids), SqlArray.numbers(ids, versions::get));
  }

  private static SqlArray numbers(Collection<UserId> ids) {
    return SqlArray.numbers(ids, UserId::value);
  }
}
