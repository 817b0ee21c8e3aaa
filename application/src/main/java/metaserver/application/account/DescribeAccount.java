package metaserver.application.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import metaserver.domain.account.Authenticator;
import metaserver.domain.account.Contact;
import metaserver.domain.account.GamePassword;
import metaserver.domain.account.NameReservation;
import metaserver.domain.identity.User;

/** Says what an owner's account has. Blocks on the store. */
public final class DescribeAccount {
  private final AccountStores stores;
  private final InstantSource clock;

  public DescribeAccount(AccountStores stores, InstantSource clock) {
    this.stores = stores;
    this.clock = clock;
  }

  public Description describe(User user) {
    Optional<Instant> renameAgain = user.roles().areStaff() ? Optional.empty() : stores.names().lastRename(user.id())
        .map(last -> last.plus(NameReservation.BETWEEN_RENAMES)).filter(clock.instant()::isBefore);
    return new Description(user, stores.contacts().find(user.id()), stores.gamePasswords().of(user.id()),
        stores.authenticators().find(user.id()).filter(Authenticator::isConfirmed).isPresent(),
        stores.recoveryCodes().left(user.id()), renameAgain);
  }

  /**
   * What it has.
   *
   * @param codes whether a device shows codes for it
   * @param renameAgain when it can have another name; empty for now
   */
  public record Description(User user, Optional<Contact> contact, List<GamePassword> gamePasswords,
      boolean codes, int recoveryCodes, Optional<Instant> renameAgain) {}
}
