package metaserver.application.account;

import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import metaserver.application.identity.LoginThrottle;
import metaserver.domain.account.Authenticator;
import metaserver.domain.identity.User;

/** Takes the first code that a device shows: from now on a sign-in asks for one. Blocks on the store. */
public final class ConfirmCodes {
  private final AccountStores stores;
  private final AcceptCode codes;
  private final LoginThrottle throttle;
  private final InstantSource clock;

  /** @param throttle of codes */
  public ConfirmCodes(AccountStores stores, AcceptCode codes, LoginThrottle throttle, InstantSource clock) {
    this.stores = stores;
    this.codes = codes;
    this.throttle = throttle;
    this.clock = clock;
  }

  public OwnerChange<User> confirm(User user, String code, InetAddress from) {
    String name = user.username().key().text();
    Duration wait = throttle.waitFor(name, from, clock.instant());
    if (!wait.isZero()) return new OwnerChange.Refused<>(new Refusal.TooOften(wait));
    Optional<Authenticator> begun = stores.authenticators().find(user.id()).filter(device -> !device.isConfirmed());
    OptionalLong step = begun.isPresent() ? codes.step(begun.get(), code) : OptionalLong.empty();
    if (step.isPresent() && stores.authenticators().confirm(user.id(), step.getAsLong(), clock.instant())) {
      return new OwnerChange.Done<>(user);
    }
    throttle.failed(name, from, clock.instant());
    return new OwnerChange.Refused<>(new Refusal.CodeUnknown());
  }
}
