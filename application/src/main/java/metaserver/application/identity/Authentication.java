package metaserver.application.identity;

import java.time.Duration;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.User;

/** The verdict on a login attempt. */
public sealed interface Authentication {
  /** Who may open a session. */
  sealed interface Accepted extends Authentication {}

  /** A password of the account was right. */
  record Registered(User user, LoginSecret by) implements Accepted {}

  /** Somebody without an account, and the name to show. */
  record Guest(Nick shown) implements Accepted {}

  /** A verdict that ends the attempt. */
  sealed interface Refused extends Authentication {}

  /** Unknown name or wrong password: which of them is not told. */
  record WrongPassword() implements Refused {}

  /** The same where nothing but game passwords is good. */
  record WrongGamePassword() implements Refused {}

  /** The password is right, but the account may not be used. */
  record AccountDisabled() implements Refused {}

  /** Nobody has vouched for the account yet. */
  record NotVerified() implements Refused {}

  /** He is banned, or his address is. */
  record Barred(String notice) implements Refused {}

  /** The client is one that this server does not let in any more. */
  record VersionTooOld() implements Refused {}

  /** He has no account, and only accounts are let in here. */
  record GuestsDisabled() implements Refused {}

  /** A guest would show a name that belongs to an account. */
  record NameTaken() implements Refused {}

  /** Too many wrong passwords from there; nothing was checked. */
  record TooManyFailures(Duration retryAfter) implements Refused {}

  /** The store is away or the hashing queue is full: not the player's fault. */
  record NotNow(String reason) implements Refused {}
}
