package metaserver.application.identity;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import metaserver.application.transaction.Transactions;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Revocation;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;

/**
 * Changes an account and ends its sessions, both or neither: a running server learns of the change from these rows.
 * The account is locked meanwhile, so that no login slips in between.
 */
public final class Accounts {
  private final UserRepository users;
  private final SessionRepository sessions;
  private final AccountTrail trail;
  private final Transactions transactions;
  private final InstantSource clock;

  public Accounts(
      UserRepository users, SessionRepository sessions, AccountTrail trail,
      Transactions transactions, InstantSource clock) {
    this.users = users;
    this.sessions = sessions;
    this.trail = trail;
    this.transactions = transactions;
    this.clock = clock;
  }

  AccountChange change(NameKey name, UnaryOperator<User> how, Optional<Revocation.Reason> ending) {
    return change(name, how, ending, Optional.empty());
  }

  /** @param by empty for the operator */
  AccountChange change(
      NameKey name, UnaryOperator<User> how, Optional<Revocation.Reason> ending, Optional<User> by) {
    return users.find(name)
        .map(user -> transactions.inTransaction(() -> changeLocked(user.id(), how, ending, by)))
        .orElseGet(AccountChange.NoSuchUser::new);
  }

  private AccountChange changeLocked(
      UserId id, UnaryOperator<User> how, Optional<Revocation.Reason> ending, Optional<User> by) {
    Optional<User> before = users.lock(id);
    if (before.isEmpty()) return new AccountChange.NoSuchUser();
    User after = how.apply(before.get());
    if (after.equals(before.get())) return new AccountChange.Unchanged(after);
    User stored = stored(after);
    trail.changed(by, before.get(), after);
    int ended = ending.map(reason -> sessions.revoke(id, Optional.empty(), new Revocation(clock.instant(), reason)))
        .orElse(0);
    return new AccountChange.Changed(stored, ended);
  }

  private User stored(User user) {
    return switch (users.update(user)) {
      case UserRepository.Updated updated -> updated.user();
      case UserRepository.Stale stale -> throw new IllegalStateException("user " + user.id() + " changed while locked");
      case UserRepository.NameHeld held -> throw new IllegalStateException("user " + user.id() + " kept its name");
    };
  }
}
