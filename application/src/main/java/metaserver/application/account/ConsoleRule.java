package metaserver.application.account;

import metaserver.application.identity.SecondFactor;
import metaserver.domain.identity.User;

/** Says who may use the console of staff. Blocks on the store. */
public final class ConsoleRule {
  private final SecondFactor codes;
  private final AccountRules rules;

  public ConsoleRule(SecondFactor codes, AccountRules rules) {
    this.codes = codes;
    this.rules = rules;
  }

  public Verdict judge(User user) {
    if (!user.active() || !user.roles().areStaff()) return Verdict.NOT_STAFF;
    return rules.consoleCodes() && !codes.isWantedOf(user) ? Verdict.CODES_MISSING : Verdict.ALLOWED;
  }

  /** Whether he may. */
  public enum Verdict {
    ALLOWED,
    NOT_STAFF,
    /** He must get himself a device that shows codes before. */
    CODES_MISSING
  }
}
