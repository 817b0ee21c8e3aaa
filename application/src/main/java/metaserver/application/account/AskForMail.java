package metaserver.application.account;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import metaserver.application.identity.LoginThrottle;
import metaserver.application.identity.TokenSource;
import metaserver.domain.account.Contact;
import metaserver.domain.account.MailAddress;
import metaserver.domain.account.MailToken;
import metaserver.domain.account.Purpose;
import metaserver.domain.account.SecretCode;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;

/**
 * Sends an owner a code, if there is one who can get it: for another password, or to an address that is not verified
 * yet the code for that. All of it happens after the answer, so that neither what is answered nor how long it takes
 * says whether a name or an address is known.
 */
public final class AskForMail {
  /** Accounts of one address that get a code by it. */
  private static final int ACCOUNTS = 5;
  /** Codes of one purpose that an account can have at a time: more would be a flood of mail. */
  private static final int CODES = 3;

  private final AccountStores stores;
  private final TokenSource random;
  private final Letters letters;
  private final LoginThrottle throttle;
  private final Executor later;
  private final InstantSource clock;

  /** @param throttle of what is asked, each of which counts */
  public AskForMail(AccountStores stores, TokenSource random, Letters letters, LoginThrottle throttle, Executor later,
      InstantSource clock) {
    this.stores = stores;
    this.random = random;
    this.letters = letters;
    this.throttle = throttle;
    this.later = later;
    this.clock = clock;
  }

  /** @param who an account's name, or a mail address */
  public OwnerChange<Asked> ask(String who, InetAddress from) {
    Instant now = clock.instant();
    Duration wait = throttle.waitFor("", from, now);
    if (!wait.isZero()) return new OwnerChange.Refused<>(new Refusal.TooOften(wait));
    throttle.failed("", from, now);
    later.execute(() -> meant(who.strip()).distinct().limit(ACCOUNTS).forEach(contact -> write(contact, now)));
    return new OwnerChange.Done<>(new Asked());
  }

  private Stream<Contact> meant(String who) {
    Stream<UserId> named = NameKey.isBlank(who)
        ? Stream.of()
        : stores.users().find(NameKey.of(who)).map(User::id).stream();
    Stream<UserId> addressed = MailAddress.read(who).stream()
        .flatMap(address -> stores.contacts().verified(address, ACCOUNTS).stream());
    return Stream.concat(named, addressed).flatMap(user -> stores.contacts().find(user).stream());
  }

  private void write(Contact contact, Instant now) {
    Purpose purpose = contact.verifiedAt().isPresent() ? Purpose.RESET : Purpose.VERIFY;
    Optional<User> user = stores.users().find(contact.user()).filter(User::active);
    if (user.isEmpty() || stores.tokens().count(contact.user(), purpose, now) >= CODES) return;
    SecretCode code = SecretCode.from(random.next().bytes(), SecretCode.MAILED);
    stores.tokens().add(MailToken.of(code, contact.user(), purpose, contact.address(), now));
    switch (purpose) {
      case VERIFY -> letters.verify(user.get().username(), code, contact.address());
      case RESET -> letters.reset(user.get().username(), code, contact.address());
    }
  }

  /** He is told to look into his mail, whatever there is to find. */
  public record Asked() {}
}
