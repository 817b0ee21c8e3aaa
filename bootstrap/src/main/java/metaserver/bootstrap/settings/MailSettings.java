package metaserver.bootstrap.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metaserver.domain.account.MailAddress;

/**
 * By whom mail to players is sent.
 *
 * @param host empty: no mail is sent
 * @param user and {@code password} both or neither
 * @param from who it is from; there if {@code host} is
 */
public record MailSettings(
    Optional<String> host, int port, MailTls tls, Optional<String> user, Optional<String> password,
    Optional<MailAddress> from) {
  private static final Form<MailAddress> MAIL_ADDRESS =
      Form.of("ADDRESS", "a mail address such as metaserver@example.org", MailAddress::read);

  private static final Setting<Optional<String>> HOST =
      Setting.of("mail.host", Forms.HOST.orEmpty(), "",
          "The mail server (SMTP) that sends players their codes. Empty: no mail is sent.");
  private static final Setting<Integer> PORT =
      Setting.of("mail.port", Forms.PORT, "587", "The port of the mail server.");
  private static final Setting<MailTls> TLS =
      Setting.of("mail.tls", Forms.oneOf(MailTls.class), "starttls", "How the way to it is protected. starttls: begun "
          + "in the clear, as on port 587, and given up if it does not go on under TLS. tls: from the first byte on, "
          + "as on port 465. off: not at all.");
  private static final Setting<Optional<String>> USER =
      Setting.of("mail.user", Forms.TEXT.orEmpty(), "", "As whom to log in there. Empty: without logging in.");
  private static final Setting<Optional<String>> PASSWORD =
      Setting.ofSecret("mail.password", Forms.SECRET, "The password for that.");
  private static final Setting<Optional<MailAddress>> FROM =
      Setting.of("mail.from", MAIL_ADDRESS.orEmpty(), "", "The address that mail comes from.");

  static final SettingGroup GROUP = SettingGroup.of("Mail", HOST, PORT, TLS, USER, PASSWORD, FROM);

  static MailSettings from(Values values) {
    return new MailSettings(
        values.of(HOST), values.of(PORT), values.of(TLS), values.of(USER), values.of(PASSWORD), values.of(FROM));
  }

  /** Half a login, and mail from nobody or that leads nowhere. */
  static List<String> complaints(Values values) {
    List<String> complaints = new ArrayList<>();
    if (values.of(USER).isPresent() != values.of(PASSWORD).isPresent()) {
      complaints.add(values.where(USER) + ": a user and a password go together, see mail.password");
    }
    if (values.of(HOST).isEmpty()) return complaints;
    if (values.of(FROM).isEmpty()) complaints.add(values.where(HOST) + ": mail must come from somebody, see mail.from");
    if (values.of(AccountSettings.ADDRESS).isEmpty()) {
      complaints.add(values.where(HOST) + ": mail must say where the site is, see site.url");
    }
    return complaints;
  }

  @Override
  public String toString() {
    return "MailSettings[host=" + host + ", port=" + port + ", tls=" + tls + ", user=" + user
        + ", password=(hidden), from=" + from + "]";
  }
}
