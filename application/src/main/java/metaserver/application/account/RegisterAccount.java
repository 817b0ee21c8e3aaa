package metaserver.application.account;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.identity.HasherBusy;
import metaserver.application.identity.LoginThrottle;
import metaserver.application.identity.PasswordHasher;
import metaserver.application.identity.TokenSource;
import metaserver.domain.account.Contact;
import metaserver.domain.account.MailAddress;
import metaserver.domain.account.MailToken;
import metaserver.domain.account.PasswordFault;
import metaserver.domain.account.Purpose;
import metaserver.domain.account.SecretCode;
import metaserver.domain.identity.NewUser;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.PasswordHash;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.identity.Username;
import metaserver.domain.text.Metadata;

/**
 * Opens an account for somebody who asks for one. Several accounts may have one mail address, so nothing that is told
 * here depends on whether the address is known. Blocks on hashing and on the store.
 */
public final class RegisterAccount {
  /** What the throttle counts by; no account has such a name. */
  private static final String ATTEMPTS = "";

  private final AccountStores stores;
  private final PasswordHasher hasher;
  private final TokenSource random;
  private final Letters letters;
  private final AccountRules rules;
  private final LoginThrottle throttle;
  private final InstantSource clock;

  /** @param throttle of registrations, each of which counts */
  public RegisterAccount(AccountStores stores, PasswordHasher hasher, TokenSource random, Letters letters,
      AccountRules rules, LoginThrottle throttle, InstantSource clock) {
    this.stores = stores;
    this.hasher = hasher;
    this.random = random;
    this.letters = letters;
    this.rules = rules;
    this.throttle = throttle;
    this.clock = clock;
  }

  public OwnerChange<Registered> register(Wish wish, InetAddress from) {
    Optional<Username> name = Names.read(wish.name());
    Optional<MailAddress> address = MailAddress.read(wish.address());
    Optional<Refusal> objection = objection(wish, name, address);
    if (objection.isPresent()) return new OwnerChange.Refused<>(objection.get());
    Duration wait = throttle.waitFor(ATTEMPTS, from, clock.instant());
    if (!wait.isZero()) return new OwnerChange.Refused<>(new Refusal.TooOften(wait));
    throttle.failed(ATTEMPTS, from, clock.instant());
    try {
      return opened(name.orElseThrow(), address, wish.password());
    } catch (HasherBusy busy) {
      return new OwnerChange.Refused<>(new Refusal.NotNow());
    } catch (Names.HeldByRenamed reserved) {
      return new OwnerChange.Refused<>(new Refusal.NameTaken());
    }
  }

  private Optional<Refusal> objection(Wish wish, Optional<Username> name, Optional<MailAddress> address) {
    if (rules.registration() == Registration.CLOSED) return Optional.of(new Refusal.RegistrationClosed());
    if (name.isEmpty()) return Optional.of(new Refusal.NameUnfit());
    if (address.isEmpty() && (rules.wantsAddress() || !wish.address().isBlank())) {
      return Optional.of(new Refusal.AddressUnfit());
    }
    return PasswordFault.of(wish.password(), name.get().key()).map(Refusal.PasswordUnfit::new);
  }

  private OwnerChange<Registered> opened(Username name, Optional<MailAddress> address, Password password) {
    PasswordHash hash = hasher.hash(password);
    Instant now = clock.instant();
    SecretCode code = SecretCode.from(random.next().bytes(), SecretCode.MAILED);
    NewUser wished = new NewUser(name, hash, Roles.NONE, now, Metadata.NONE);
    Optional<User> added = stores.transactions().inTransaction(() -> add(wished, address, code));
    if (added.isEmpty()) return new OwnerChange.Refused<>(new Refusal.NameTaken());
    address.filter(_ -> rules.mail()).ifPresent(to -> letters.verify(name, code, to));
    return new OwnerChange.Done<>(new Registered(added.get(), next(), password.fitsTheWire()));
  }

  /** Empty if somebody has the name, shows it as his nick, or had it lately. */
  private Optional<User> add(NewUser wished, Optional<MailAddress> address, SecretCode code) {
    if (stores.users().isHeld(wished.username().key(), Optional.empty())) return Optional.empty();
    return switch (stores.users().add(wished)) {
      case UserRepository.NameHeld _ -> Optional.empty();
      case UserRepository.Added(User user) -> {
        Names.requireUnreserved(stores.names(), user.username().key(), user.id(), wished.createdAt());
        address.ifPresent(given -> keep(user, given, code, wished.createdAt()));
        if (rules.registration() == Registration.VERIFIED) stores.contacts().hold(user.id(), wished.createdAt());
        yield Optional.of(user);
      }
    };
  }

  private void keep(User user, MailAddress address, SecretCode code, Instant now) {
    stores.contacts().put(new Contact(user.id(), address, Optional.empty()));
    if (rules.mail()) stores.tokens().add(MailToken.of(code, user.id(), Purpose.VERIFY, address, now));
  }

  private Next next() {
    if (rules.registration() == Registration.OPEN) return Next.LOG_IN;
    return rules.mail() ? Next.VERIFY_MAIL : Next.WAIT_FOR_STAFF;
  }

  /** What somebody wishes: all as he typed it; the address may be empty where no mail is sent. */
  public record Wish(String name, String address, Password password) {}

  /**
   * The account, and how it goes on.
   *
   * @param fitsTheWire whether game clients can send the password
   */
  public record Registered(User user, Next next, boolean fitsTheWire) {}

  /** What its owner does next. */
  public enum Next {
    LOG_IN,
    VERIFY_MAIL,
    WAIT_FOR_STAFF
  }
}
