package metaserver.bootstrap.endtoend;

import metaserver.bootstrap.server.RunningServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(120)
class SiteOnMemoryTest implements SiteBehaviour {
  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onMemory().with("site.port", "0").with("site.address", "127.0.0.1");

  private static SiteTown town;

  @BeforeAll
  static void settle() {
    town = SiteTown.settle(SERVER);
  }

  @Override
  public SiteTown town() {
    return town;
  }
}
