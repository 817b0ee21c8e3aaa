package metaserver.bootstrap.endtoend;

import metaserver.bootstrap.server.RunningServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

class IgnoringTest implements IgnoringBehaviour {
  @RegisterExtension static final RunningServer SERVER = RunningServer.guarded();

  @BeforeAll
  static void openAccounts() {
    IgnoringBehaviour.openAccounts(SERVER);
  }

  @Override
  public RunningServer server() {
    return SERVER;
  }
}
