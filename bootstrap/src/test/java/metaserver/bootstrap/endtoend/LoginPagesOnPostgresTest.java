package metaserver.bootstrap.endtoend;

import metaserver.bootstrap.server.RunningServer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(120)
class LoginPagesOnPostgresTest implements LoginPagesBehaviour {
  @RegisterExtension
  static final RunningServer SERVER =
      RunningServer.onPostgres(18).with("site.port", "0").with("site.address", "127.0.0.1");

  @Override
  public RunningServer server() {
    return SERVER;
  }
}
