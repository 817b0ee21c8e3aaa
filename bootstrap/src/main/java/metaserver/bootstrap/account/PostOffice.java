package metaserver.bootstrap.account;

import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.account.Mailer;
import metaserver.bootstrap.settings.MailSettings;
import metaserver.bootstrap.settings.Settings;
import metaserver.network.mail.SmtpMailer;
import metaserver.network.mail.SmtpRules;

/** Sends mail, if a mail server is named. */
public final class PostOffice implements AutoCloseable {
  private final Optional<SmtpMailer> smtp;

  PostOffice(Settings settings, InstantSource clock) {
    smtp = settings.mail().host()
        .map(host -> SmtpMailer.open(rules(host, settings.mail(), settings.site().name()), clock));
  }

  Mailer mailer() {
    return smtp.<Mailer>map(mailer -> mailer).orElse(Mailer.NONE);
  }

  private static SmtpRules rules(String host, MailSettings mail, String sender) {
    SmtpRules.Tls tls = switch (mail.tls()) {
      case OFF -> SmtpRules.Tls.OFF;
      case STARTTLS -> SmtpRules.Tls.STARTTLS;
      case TLS -> SmtpRules.Tls.TLS;
    };
    Optional<SmtpRules.Login> login = mail.user()
        .flatMap(user -> mail.password().map(password -> new SmtpRules.Login(user, password)));
    return new SmtpRules(host, mail.port(), tls, login, mail.from().orElseThrow(), sender, SmtpRules.USUAL_PAUSES);
  }

  @Override
  public void close() {
    smtp.ifPresent(SmtpMailer::close);
  }
}
