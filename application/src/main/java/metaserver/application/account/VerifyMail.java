package metaserver.application.account;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.identity.LoginThrottle;
import metaserver.domain.account.Contact;
import metaserver.domain.account.MailToken;
import metaserver.domain.account.Purpose;
import metaserver.domain.account.SecretCode;
import metaserver.domain.identity.User;

/**
 * Takes the code that was sent to an address: the address is its owner's, and his account waits no more. Blocks on the
 * store.
 */
public final class VerifyMail {
  private final AccountStores stores;
  private final LoginThrottle throttle;
  private final InstantSource clock;

  /** @param throttle of codes */
  public VerifyMail(AccountStores stores, LoginThrottle throttle, InstantSource clock) {
    this.stores = stores;
    this.throttle = throttle;
    this.clock = clock;
  }

  public OwnerChange<User> verify(String typed, InetAddress from) {
    Instant now = clock.instant();
    Duration wait = throttle.waitFor("", from, now);
    if (!wait.isZero()) return new OwnerChange.Refused<>(new Refusal.TooOften(wait));
    Optional<User> verified = SecretCode.read(typed, SecretCode.MAILED)
        .flatMap(code -> stores.transactions().inTransaction(() -> verified(code, now)));
    if (verified.isPresent()) return new OwnerChange.Done<>(verified.get());
    throttle.failed("", from, now);
    return new OwnerChange.Refused<>(new Refusal.CodeUnknown());
  }

  private Optional<User> verified(SecretCode code, Instant now) {
    Optional<MailToken> token = stores.tokens().take(code.hash(), Purpose.VERIFY, now);
    token.ifPresent(taken -> {
      stores.contacts().put(new Contact(taken.user(), taken.address(), Optional.of(now)));
      stores.contacts().release(taken.user());
      stores.tokens().forget(taken.user(), Purpose.VERIFY);
    });
    return token.flatMap(taken -> stores.users().find(taken.user()));
  }
}
