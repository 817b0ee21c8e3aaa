package metaserver.application.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.identity.Presence;
import metaserver.domain.account.NameReservation;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.Profile;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.identity.Username;

/**
 * Gives an account another name, seen by others at once. Nobody else gets the old one for a while. Blocks on the store.
 */
public final class RenameAccount {
  private final AccountStores stores;
  private final Presence presence;
  private final InstantSource clock;

  public RenameAccount(AccountStores stores, Presence presence, InstantSource clock) {
    this.stores = stores;
    this.presence = presence;
    this.clock = clock;
  }

  public OwnerChange<User> rename(UserId id, String wished) {
    Optional<Username> name = Names.read(wished);
    if (name.isEmpty()) return new OwnerChange.Refused<>(new Refusal.NameUnfit());
    try {
      OwnerChange<User> change = stores.transactions().inTransaction(() -> renamed(id, name.get(), clock.instant()));
      if (change instanceof OwnerChange.Done<User>(User user)) presence.refresh(user);
      return change;
    } catch (Names.HeldByRenamed reserved) {
      return new OwnerChange.Refused<>(new Refusal.NameTaken());
    }
  }

  private OwnerChange<User> renamed(UserId id, Username name, Instant now) {
    Optional<User> locked = stores.users().lock(id).filter(User::active);
    if (locked.isEmpty()) return new OwnerChange.Refused<>(new Refusal.NoAccount());
    User user = locked.get();
    return objection(user, name, now).<OwnerChange<User>>map(OwnerChange.Refused::new)
        .orElseGet(() -> stored(user, name, now));
  }

  private Optional<Refusal> objection(User user, Username name, Instant now) {
    if (user.username().equals(name)) return Optional.of(new Refusal.NameUnchanged());
    if (stores.users().isHeld(name.key(), Optional.of(user.id()))) return Optional.of(new Refusal.NameTaken());
    if (user.roles().areStaff() || user.username().key().equals(name.key())) return Optional.empty();
    return stores.names().lastRename(user.id()).map(last -> last.plus(NameReservation.BETWEEN_RENAMES))
        .filter(now::isBefore).map(Refusal.RenamedLately::new);
  }

  private OwnerChange<User> stored(User user, Username name, Instant now) {
    NameKey old = user.username().key();
    return switch (stores.users().update(user.withUsername(name))) {
      case UserRepository.NameHeld _ -> new OwnerChange.Refused<>(new Refusal.NameTaken());
      case UserRepository.Stale _ -> throw new IllegalStateException("user " + user.id() + " changed while locked");
      case UserRepository.Updated(User renamed) -> {
        Names.requireUnreserved(stores.names(), name.key(), user.id(), now);
        if (!old.equals(name.key())) {
          stores.names().release(name.key());
          stores.names().put(NameReservation.of(old, user.id(), now));
        }
        yield new OwnerChange.Done<>(shown(user, renamed));
      }
    };
  }

  /** Who is shown under the name of his account is shown under the new one. */
  private User shown(User before, User renamed) {
    Optional<Profile> profile = renamed.profile().filter(kept -> !kept.nick().isBlank())
        .filter(kept -> kept.nick().key().equals(before.username().key()))
        .map(kept -> kept.named(Nick.of(renamed.username())));
    if (profile.isEmpty() || renamed.lastLogin().isEmpty()) return renamed;
    stores.users().noteLogin(renamed.id(), renamed.lastLogin().get(), profile.get());
    return renamed.loggedIn(renamed.lastLogin().get(), profile.get());
  }
}
