package metaserver.bootstrap.endtoend;

import metaserver.bootstrap.server.RunningServer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(240)
class ConsoleOnMemoryTest implements ConsoleBehaviour {
  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onMemory().with("site.port", "0").with("site.address", "127.0.0.1")
      .with("chat.log.keep", "7d").with("games.settle.normal", "1s");

  @Override
  public RunningServer server() {
    return SERVER;
  }
}
