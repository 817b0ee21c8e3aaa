package metaserver.bootstrap.endtoend;

import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.account.MailServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(120)
class AccountPagesOnPostgresTest implements AccountPagesBehaviour {
  private static final MailServer MAIL = new MailServer();

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onPostgres(18)
      .with("site.port", "0").with("site.address", "127.0.0.1").with("site.url", "https://town.example.org")
      .with("mail.host", "127.0.0.1").with("mail.port", String.valueOf(MAIL.port()))
      .with("mail.tls", "off").with("mail.from", "town@example.org");

  @AfterAll
  static void close() {
    MAIL.close();
  }

  @Override
  public RunningServer server() {
    return SERVER;
  }

  @Override
  public MailServer mail() {
    return MAIL;
  }
}
