package metaserver.application.account;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import metaserver.application.identity.CheckPassword;
import metaserver.application.identity.HasherBusy;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;

/** Asks for the password once more before something that a stolen session must not do. */
public final class OwnerCheck {
  private final UserRepository users;
  private final CheckPassword passwords;

  public OwnerCheck(UserRepository users, CheckPassword passwords) {
    this.users = users;
    this.passwords = passwords;
  }

  <T> OwnerChange<T> ifOwner(UserId id, Password typed, InetAddress from, Function<User, OwnerChange<T>> then) {
    Optional<User> user = users.find(id);
    if (user.isEmpty()) return new OwnerChange.Refused<>(new Refusal.NoAccount());
    try {
      return switch (passwords.check(user.get().username().text(), typed, from)) {
        case CheckPassword.Right(User owner, _) -> then.apply(owner);
        case CheckPassword.Wrong _ -> new OwnerChange.Refused<>(new Refusal.WrongPassword());
        case CheckPassword.Disabled _, CheckPassword.OnHold _ -> new OwnerChange.Refused<>(new Refusal.NoAccount());
        case CheckPassword.TooManyFailures(Duration wait) -> new OwnerChange.Refused<>(new Refusal.TooOften(wait));
      };
    } catch (HasherBusy busy) {
      return new OwnerChange.Refused<>(new Refusal.NotNow());
    }
  }
}
