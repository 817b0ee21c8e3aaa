package metaserver.bootstrap.account;

import java.time.Duration;
import metaserver.application.identity.LoginThrottle;
import metaserver.application.identity.LoginThrottle.Limits;
import metaserver.bootstrap.settings.FailedLoginSettings;

/**
 * What is slowed down beside wrong passwords.
 *
 * @param registrations each counts
 * @param mails each that is asked for counts
 * @param codes wrong ones count
 */
public record AccountThrottles(LoginThrottle registrations, LoginThrottle mails, LoginThrottle codes) {
  private static final Duration HOUR = Duration.ofHours(1);

  static AccountThrottles of(FailedLoginSettings failed) {
    boolean off = !failed.slowDown();
    return new AccountThrottles(
        new LoginThrottle(new Limits(off, 10, 10, Duration.ofMinutes(10), HOUR)),
        new LoginThrottle(new Limits(off, 5, 5, Duration.ofMinutes(10), HOUR)),
        new LoginThrottle(new Limits(
            off, failed.freePerAccount(), failed.freePerAddress(), failed.longestWait(), failed.forgottenAfter())));
  }
}
