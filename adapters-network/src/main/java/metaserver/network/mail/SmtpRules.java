package metaserver.network.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import metaserver.domain.account.MailAddress;

/**
 * By whom mail is sent, and as whom.
 *
 * @param login empty where the mail server asks for none
 * @param sender what stands before the address
 * @param pauses before each further attempt at a mail that could not be handed over
 */
public record SmtpRules(
    String host, int port, Tls tls, Optional<Login> login, MailAddress from, String sender, List<Duration> pauses) {
  /** Between attempts. A mail that could not be handed over for two minutes would come too late for who waits. */
  public static final List<Duration> USUAL_PAUSES =
      List.of(Duration.ofSeconds(5), Duration.ofSeconds(25), Duration.ofSeconds(90));

  private static final String LIMIT = "20000";

  Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", host);
    properties.setProperty("mail.smtp.port", Integer.toString(port));
    properties.setProperty("mail.smtp.connectiontimeout", LIMIT);
    properties.setProperty("mail.smtp.timeout", LIMIT);
    properties.setProperty("mail.smtp.writetimeout", LIMIT);
    properties.setProperty("mail.smtp.auth", Boolean.toString(login.isPresent()));
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls == Tls.STARTTLS));
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(tls == Tls.STARTTLS));
    properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls == Tls.TLS));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    return properties;
  }

  /** How the way to the mail server is protected. */
  public enum Tls {
    /** Not at all: for one on the same machine. */
    OFF,
    /** Begun in the clear and refused if the server does not go on under TLS, as on port 587. */
    STARTTLS,
    /** From the first byte on, as on port 465. */
    TLS
  }

  /** What the mail server asks for. Never printed. */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[hidden]";
    }
  }
}
