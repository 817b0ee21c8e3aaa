package metaserver.application.account;

import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.identity.TokenSource;
import metaserver.domain.account.MailAddress;
import metaserver.domain.account.MailToken;
import metaserver.domain.account.Purpose;
import metaserver.domain.account.SecretCode;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;

/**
 * Sends a code to the address that an owner wishes; it becomes his once he enters that. Blocks on hashing and on the
 * store.
 */
public final class ChangeMail {
  private static final int CODES = 3;

  private final AccountStores stores;
  private final OwnerCheck owners;
  private final TokenSource random;
  private final Letters letters;
  private final AccountRules rules;
  private final InstantSource clock;

  public ChangeMail(AccountStores stores, OwnerCheck owners, TokenSource random, Letters letters, AccountRules rules,
      InstantSource clock) {
    this.stores = stores;
    this.owners = owners;
    this.random = random;
    this.letters = letters;
    this.rules = rules;
    this.clock = clock;
  }

  public OwnerChange<AskForMail.Asked> change(UserId user, Password password, String address, InetAddress from) {
    if (!rules.mail()) return new OwnerChange.Refused<>(new Refusal.NoMail());
    Optional<MailAddress> wished = MailAddress.read(address);
    if (wished.isEmpty()) return new OwnerChange.Refused<>(new Refusal.AddressUnfit());
    return owners.ifOwner(user, password, from, owner -> written(owner, wished.get()));
  }

  private OwnerChange<AskForMail.Asked> written(User owner, MailAddress to) {
    if (stores.tokens().count(owner.id(), Purpose.VERIFY, clock.instant()) >= CODES) {
      return new OwnerChange.Refused<>(new Refusal.TooMany(CODES));
    }
    SecretCode code = SecretCode.from(random.next().bytes(), SecretCode.MAILED);
    stores.tokens().add(MailToken.of(code, owner.id(), Purpose.VERIFY, to, clock.instant()));
    letters.verify(owner.username(), code, to);
    return new OwnerChange.Done<>(new AskForMail.Asked());
  }
}
