package metaserver.persistence.memory.account;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import metaserver.domain.account.RecoveryCodeRepository;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.UserId;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** Recovery codes in memory. */
public final class InMemoryRecoveryCodeRepository implements RecoveryCodeRepository {
  private final InMemoryTransactions store;
  private final Table<UserId, List<TokenHash>> codes;

  public InMemoryRecoveryCodeRepository(InMemoryTransactions store) {
    this.store = store;
    this.codes = new Table<>(store);
  }

  @Override
  public void replace(UserId user, Collection<TokenHash> all) {
    store.locked(() -> {
      codes.put(user, List.copyOf(all));
      return all;
    });
  }

  @Override
  public boolean take(UserId user, TokenHash code) {
    return store.locked(() -> {
      List<TokenHash> before = of(user);
      boolean there = before.contains(code);
      if (there) codes.put(user, before.stream().filter(Predicate.not(code::equals)).toList());
      return there;
    });
  }

  @Override
  public int left(UserId user) {
    return store.locked(() -> of(user).size());
  }

  @Override
  public void forget(UserId user) {
    store.locked(() -> {
      codes.get(user).ifPresent(_ -> codes.remove(user));
      return user;
    });
  }

  private List<TokenHash> of(UserId user) {
    return codes.get(user).orElse(List.of());
  }
}
