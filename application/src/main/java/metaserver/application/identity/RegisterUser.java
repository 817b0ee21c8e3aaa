package metaserver.application.identity;

import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.transaction.Transactions;
import metaserver.domain.identity.NewUser;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.identity.Username;
import metaserver.domain.text.Metadata;

/** Opens an account, as an operator does. Blocks on hashing and on the store. */
public final class RegisterUser {
  private final UserRepository users;
  private final PasswordHasher hasher;
  private final AccountTrail trail;
  private final Transactions transactions;
  private final InstantSource clock;

  public RegisterUser(
      UserRepository users, PasswordHasher hasher, AccountTrail trail, Transactions transactions, InstantSource clock) {
    this.users = users;
    this.hasher = hasher;
    this.trail = trail;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Opens the account unless its name or its password is refused. */
  public Outcome register(Username name, Password password, PasswordUse use, Roles roles) {
    if (name.key().isReserved()) return new NameReserved();
    if (!use.accepts(password)) return new PasswordRefused(use);
    NewUser user = new NewUser(name, hasher.hash(password), roles, clock.instant(), Metadata.NONE);
    return transactions.inTransaction(() -> switch (users.add(user)) {
      case UserRepository.Added(User added) -> {
        trail.opened(Optional.empty(), added);
        yield new Registered(added);
      }
      case UserRepository.NameHeld _ -> new NameHeld();
    });
  }

  /** What became of the account. */
  public sealed interface Outcome {}

  /** The account as it was stored, under its number. */
  public record Registered(User user) implements Outcome {}

  /** Another account has the name, perhaps in another spelling. */
  public record NameHeld() implements Outcome {}

  /** Aleph One calls those guests who log in under it, or it is what erased accounts are called. */
  public record NameReserved() implements Outcome {}

  /** It cannot be typed where it is to be used; there is no account. */
  public record PasswordRefused(PasswordUse use) implements Outcome {}
}
