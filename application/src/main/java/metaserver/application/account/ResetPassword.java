package metaserver.application.account;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import metaserver.application.identity.HasherBusy;
import metaserver.application.identity.LoginThrottle;
import metaserver.application.identity.PasswordHasher;
import metaserver.application.identity.Presence;
import metaserver.domain.account.MailToken;
import metaserver.domain.account.PasswordFault;
import metaserver.domain.account.Purpose;
import metaserver.domain.account.SecretCode;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.PasswordHash;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.User;

/**
 * Gives an owner another password for a code, if that is his: one that he got by mail, or a recovery code. Who may have
 * been in by the old one is out, game passwords go as well. Blocks on hashing and on the store; an unknown name or code
 * costs the hashing, too.
 */
public final class ResetPassword {
  private final AccountStores stores;
  private final PasswordHasher hasher;
  private final PasswordSwap passwords;
  private final LoginThrottle throttle;
  private final InstantSource clock;

  /** @param throttle of codes */
  public ResetPassword(AccountStores stores, PasswordHasher hasher, Presence presence,
      Letters letters, LoginThrottle throttle, InstantSource clock) {
    this.stores = stores;
    this.hasher = hasher;
    this.passwords = new PasswordSwap(stores, presence, letters);
    this.throttle = throttle;
    this.clock = clock;
  }

  public OwnerChange<User> reset(Key key, Password wished, InetAddress from) {
    Optional<PasswordFault> fault = PasswordFault.of(wished, key.name());
    if (fault.isPresent()) return new OwnerChange.Refused<>(new Refusal.PasswordUnfit(fault.get()));
    Instant now = clock.instant();
    Duration wait = throttle.waitFor(key.name().text(), from, now);
    if (!wait.isZero()) return new OwnerChange.Refused<>(new Refusal.TooOften(wait));
    try {
      PasswordHash hash = hasher.hash(wished);
      Optional<User> done = exchange(() -> taken(key, now), hash, now);
      if (done.isPresent()) return new OwnerChange.Done<>(done.get());
    } catch (HasherBusy busy) {
      return new OwnerChange.Refused<>(new Refusal.NotNow());
    }
    throttle.failed(key.name().text(), from, now);
    return new OwnerChange.Refused<>(new Refusal.CodeUnknown());
  }

  private Optional<User> exchange(Supplier<Optional<User>> owner, PasswordHash hash, Instant now) {
    record Exchanged(User user, List<Session> ended) {}
    Optional<Exchanged> exchanged = stores.transactions().inTransaction(() -> owner.get().map(user -> {
      stores.gamePasswords().forget(user.id());
      return new Exchanged(user, passwords.swap(user, hash, Optional.empty(), now));
    }));
    exchanged.ifPresent(done -> passwords.finish(done.user(), done.ended()));
    return exchanged.map(Exchanged::user);
  }

  /** The account that the key opens, locked; the key is used up by that. */
  private Optional<User> taken(Key key, Instant now) {
    return switch (key) {
      case Mailed(String typed) -> SecretCode.read(typed, SecretCode.MAILED)
          .flatMap(code -> stores.tokens().take(code.hash(), Purpose.RESET, now))
          .map(MailToken::user).flatMap(stores.users()::lock);
      case Recovery(NameKey name, String typed) -> stores.users().find(name)
          .flatMap(user -> stores.users().lock(user.id()))
          .filter(user -> SecretCode.read(typed, SecretCode.RECOVERY)
              .filter(code -> stores.recoveryCodes().take(user.id(), code.hash())).isPresent());
    };
  }

  /** What somebody has instead of his password. */
  public sealed interface Key {
    /** By what attempts are counted, and what the password must not be. */
    NameKey name();
  }

  /** The code of a mail, as he typed it. */
  public record Mailed(String code) implements Key {
    @Override
    public NameKey name() {
      return NameKey.GUEST; // nobody's
    }

    @Override
    public String toString() {
      return "Mailed[hidden]";
    }
  }

  /** A recovery code of an account, as he typed it. */
  public record Recovery(NameKey name, String code) implements Key {
    @Override
    public String toString() {
      return "Recovery[hidden]";
    }
  }
}
