package metaserver.application.identity;

import java.net.InetAddress;
import java.util.Optional;
import metaserver.domain.identity.Password;

/**
 * Gives Aleph One, which asks the site by HTTPS, a text to log in with instead of the password. Blocks on the store and
 * on hashing.
 */
public final class IssueLoginToken {
  private final CheckPassword passwords;
  private final LoginTokens tokens;

  public IssueLoginToken(CheckPassword passwords, LoginTokens tokens) {
    this.passwords = passwords;
    this.tokens = tokens;
  }

  /** Empty if the password is not right, or cannot be checked now: the client learns why from the login itself. */
  public Optional<String> issue(String username, Password password, InetAddress address) {
    try {
      return passwords.check(username, password, address) instanceof CheckPassword.Right(var user, _)
          ? tokens.give(user)
          : Optional.empty();
    } catch (HasherBusy busy) {
      return Optional.empty();
    }
  }
}
