package metaserver.application.account;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import metaserver.application.identity.LoginThrottle;
import metaserver.domain.identity.User;

/** Ends an owner's being asked for codes, for one of them. Blocks on the store. */
public final class EndCodes {
  private final AccountStores stores;
  private final AcceptCode codes;
  private final LoginThrottle throttle;
  private final InstantSource clock;

  /** @param throttle of codes */
  public EndCodes(AccountStores stores, AcceptCode codes, LoginThrottle throttle, InstantSource clock) {
    this.stores = stores;
    this.codes = codes;
    this.throttle = throttle;
    this.clock = clock;
  }

  public OwnerChange<User> end(User user, String code, InetAddress from) {
    String name = user.username().key().text();
    Duration wait = throttle.waitFor(name, from, clock.instant());
    if (!wait.isZero()) return new OwnerChange.Refused<>(new Refusal.TooOften(wait));
    if (codes.accepts(user, code)) {
      stores.authenticators().forget(user.id());
      return new OwnerChange.Done<>(user);
    }
    throttle.failed(name, from, clock.instant());
    return new OwnerChange.Refused<>(new Refusal.CodeUnknown());
  }
}
