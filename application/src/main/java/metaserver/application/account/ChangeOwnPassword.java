package metaserver.application.account;

import java.net.InetAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import metaserver.application.identity.HasherBusy;
import metaserver.application.identity.PasswordHasher;
import metaserver.application.identity.Presence;
import metaserver.domain.account.PasswordFault;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.PasswordHash;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;

/** Gives an owner who knows his password another one; his other sessions end. Blocks on hashing and on the store. */
public final class ChangeOwnPassword {
  private final AccountStores stores;
  private final OwnerCheck owners;
  private final PasswordHasher hasher;
  private final PasswordSwap passwords;
  private final InstantSource clock;

  public ChangeOwnPassword(AccountStores stores, OwnerCheck owners, PasswordHasher hasher, Presence presence,
      Letters letters, InstantSource clock) {
    this.stores = stores;
    this.owners = owners;
    this.hasher = hasher;
    this.passwords = new PasswordSwap(stores, presence, letters);
    this.clock = clock;
  }

  /** @param staying the session from which he does it */
  public OwnerChange<Changed> change(UserId user, Password old, Password wished, TokenHash staying, InetAddress from) {
    return owners.ifOwner(user, old, from, owner -> {
      Optional<PasswordFault> fault = PasswordFault.of(wished, owner.username().key());
      if (fault.isPresent()) return new OwnerChange.Refused<>(new Refusal.PasswordUnfit(fault.get()));
      try {
        return changed(owner, wished, staying);
      } catch (HasherBusy busy) {
        return new OwnerChange.Refused<>(new Refusal.NotNow());
      }
    });
  }

  private OwnerChange<Changed> changed(User owner, Password wished, TokenHash staying) {
    PasswordHash hash = hasher.hash(wished);
    Instant now = clock.instant();
    Optional<List<Session>> ended = stores.transactions().inTransaction(() -> stores.users().lock(owner.id())
        .filter(user -> user.active() && user.passwordHash().equals(owner.passwordHash()))
        .map(user -> passwords.swap(user, hash, Optional.of(staying), now)));
    if (ended.isEmpty()) return new OwnerChange.Refused<>(new Refusal.WrongPassword()); // somebody was faster
    passwords.finish(owner, ended.get());
    return new OwnerChange.Done<>(new Changed(ended.get().size(), wished.fitsTheWire()));
  }

  /**
   * How many other sessions ended by it.
   *
   * @param fitsTheWire whether game clients can send the password
   */
  public record Changed(int sessionsEnded, boolean fitsTheWire) {}
}
