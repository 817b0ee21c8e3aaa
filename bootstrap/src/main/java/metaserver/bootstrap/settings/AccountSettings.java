package metaserver.bootstrap.settings;

import java.net.URI;
import java.util.Optional;
import metaserver.application.account.Registration;

/**
 * What players can do with their accounts.
 *
 * @param url where browsers find the site, as it stands in mail; without a slash at the end
 * @param consoleCodes whether the console takes a device that shows codes
 */
public record AccountSettings(Registration registration, Optional<String> url, boolean consoleCodes) {
  private static final Form<String> URL =
      Form.of("URL", "an address such as https://myth.example.org", AccountSettings::url);

  private static final Setting<Registration> REGISTRATION =
      Setting.of("site.registration", Forms.oneOf(Registration.class), "verified", "Who can open an account on the "
          + "site. open: anybody. verified: anybody, but he logs in only after he entered the code that was sent to "
          + "his mail address or, where no mail is sent, after \"user verify\". closed: nobody.");
  static final Setting<Optional<String>> ADDRESS =
      Setting.of("site.url", URL.orEmpty(), "",
          "Where browsers find the site, as it stands in mail, such as https://myth.example.org.");
  private static final Setting<CodesOfStaff> CONSOLE_CODES =
      Setting.of("site.console.codes", Forms.oneOf(CodesOfStaff.class), "optional", "Whether staff needs a device that "
          + "shows codes to use the console: required or optional.");

  static final SettingGroup GROUP = SettingGroup.of("Accounts", REGISTRATION, ADDRESS, CONSOLE_CODES);

  static AccountSettings from(Values values) {
    return new AccountSettings(
        values.of(REGISTRATION), values.of(ADDRESS), values.of(CONSOLE_CODES) == CodesOfStaff.REQUIRED);
  }

  private static Optional<String> url(String text) {
    try {
      URI uri = URI.create(text);
      boolean fits = uri.getHost() != null && uri.getScheme() != null && uri.getScheme().matches("(?i)https?")
          && uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
      return fits ? Optional.of(text.replaceAll("/+$", "")) : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** Whether the console asks for them. */
  enum CodesOfStaff {
    OPTIONAL,
    REQUIRED
  }
}
