package metaserver.application.identity;

import metaserver.domain.identity.User;

/** What became of an operator's change of an account. */
public sealed interface AccountChange {
  /**
   * It is stored.
   *
   * @param sessionsEnded logins that end by it
   */
  record Changed(User user, int sessionsEnded) implements AccountChange {}

  /** It was so already. */
  record Unchanged(User user) implements AccountChange {}

  /** No account has the name. */
  record NoSuchUser() implements AccountChange {}

  /** It cannot be typed where it is to be used; the old one stays. */
  record PasswordRefused(PasswordUse use) implements AccountChange {}
}
