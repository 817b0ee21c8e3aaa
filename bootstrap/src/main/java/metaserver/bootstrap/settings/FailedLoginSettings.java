package metaserver.bootstrap.settings;

import java.time.Duration;

/**
 * How failed logins are slowed, for an account tried from one address and for an address whatever the account.
 *
 * @param slowDown whether they are slowed at all
 * @param freePerAccount failures of one account from one address that cost nothing
 * @param freePerAddress failures from one address that cost nothing
 * @param longestWait where the doubling of the waits ends
 * @param forgottenAfter how long after the last failure the count begins anew
 */
public record FailedLoginSettings(
    boolean slowDown,
    int freePerAccount,
    int freePerAddress,
    Duration longestWait,
    Duration forgottenAfter) {

  private static final int MOST = 1_000_000;
  private static final Setting<Boolean> SLOW_DOWN =
      Setting.of("login.failures.slow.down", Forms.SWITCH, "on", "Whether logins are slowed after failed ones.");
  private static final Setting<Integer> PER_ACCOUNT =
      Setting.of("login.failures.per.account", Forms.number(0, MOST), "5", "Failed logins that one address may make on "
          + "one account before it has to wait.");
  private static final Setting<Integer> PER_ADDRESS =
      Setting.of("login.failures.per.address", Forms.number(0, MOST), "20", "Failed logins that one address may make "
          + "on all accounts before it has to wait.");
  private static final Setting<Duration> WAIT_MAX =
      Setting.of("login.failures.wait.max", Forms.time(Duration.ofSeconds(1), Duration.ofDays(1)), "1m", "The longest "
          + "wait; up to it each further failed login doubles the wait.");
  private static final Setting<Duration> FORGET =
      Setting.of("login.failures.forget", Forms.time(Duration.ofSeconds(1), Duration.ofDays(30)), "15m", "When failed "
          + "logins are forgotten, counted from the last.");

  static final SettingGroup GROUP =
      SettingGroup.of("Failed logins", SLOW_DOWN, PER_ACCOUNT, PER_ADDRESS, WAIT_MAX, FORGET);

  static FailedLoginSettings from(Values values) {
    return new FailedLoginSettings(
        values.of(SLOW_DOWN),
        values.of(PER_ACCOUNT),
        values.of(PER_ADDRESS),
        values.of(WAIT_MAX),
        values.of(FORGET));
  }
}
