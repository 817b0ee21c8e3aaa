package metaserver.application.account;

/**
 * What the operator wants of accounts.
 *
 * @param mail whether mail can be sent
 * @param consoleCodes whether the console takes a device that shows codes
 */
public record AccountRules(Registration registration, boolean mail, boolean consoleCodes) {
  /** Whether nobody registers without an address. */
  public boolean wantsAddress() {
    return mail && registration == Registration.VERIFIED;
  }
}
