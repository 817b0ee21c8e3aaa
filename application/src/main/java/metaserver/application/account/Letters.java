package metaserver.application.account;

import metaserver.domain.account.MailAddress;
import metaserver.domain.account.SecretCode;
import metaserver.domain.identity.Username;
import metaserver.domain.text.FormatCodes;

/**
 * What is written to owners. A code stands in the text and in no address: so no log of a proxy has it, and no program
 * that looks at links uses it up.
 *
 * @param site what the site is called
 * @param address where it is, without a slash at the end
 */
public record Letters(Mailer mailer, String site, String address) {
  void verify(Username name, SecretCode code, MailAddress to) {
    send(to, "Your mail address", name, """
        somebody, probably you, gave this address for the account %s on %s.

        To show that it is yours, open %s/verify and enter

            %s

        within 24 hours. If it was not you, do nothing.
        """.formatted(shown(name), site, address, code.grouped()));
  }

  void reset(Username name, SecretCode code, MailAddress to) {
    send(to, "Another password", name, """
        somebody, probably you, asked for another password of the account %s on %s.

        To choose one, open %s/reset and enter

            %s

        within 30 minutes. If it was not you, do nothing: your password stays as it is.
        """.formatted(shown(name), site, address, code.grouped()));
  }

  void passwordChanged(Username name, MailAddress to) {
    send(to, "Your password was changed", name, """
        the password of your account %s on %s was changed just now. If it was not you, open %s/forgot at once.
        """.formatted(shown(name), site, address));
  }

  private void send(MailAddress to, String subject, Username name, String text) {
    mailer.send(new Mail(to, subject, "Hello " + shown(name) + ",\n\n" + text));
  }

  private static String shown(Username name) {
    return FormatCodes.strip(name.text());
  }
}
