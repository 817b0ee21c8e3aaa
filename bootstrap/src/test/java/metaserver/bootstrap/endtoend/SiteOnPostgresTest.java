package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import metaserver.bootstrap.command.CommandFailure;
import metaserver.bootstrap.server.RunningServer;
import metaserver.persistence.embedded.PostgresServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(120)
class SiteOnPostgresTest implements SiteBehaviour {
  @RegisterExtension
  static final RunningServer SERVER =
      RunningServer.onPostgres(18).with("site.port", "0").with("site.address", "127.0.0.1");

  private static SiteTown town;

  @BeforeAll
  static void settle() {
    town = SiteTown.settle(SERVER);
  }

  /** The lobby is not in the database. */
  @Test
  void homeShouldBeThereWithoutTheDatabaseAndOtherPagesSayThatTheyAreNot() {
    PostgresServer database = PostgresServer.version(18);
    database.stop();
    try {
      assertThat(browser().get("/").statusCode()).isEqualTo(200);
      SiteBehaviour.assertTold(503, browser().get("/games"));
      SiteBehaviour.assertTold(503, browser().get("/players/" + town().ann()));
      assertThat(browser().get("/ladders").headers().firstValue("Retry-After")).isPresent();
    } finally {
      database.start();
    }
    RunningServer.await(() -> browser().get("/games").statusCode() == 200);
  }

  @Test
  void aTakenPortShouldBeToldInOneLineThatNamesTheSetting() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      RunningServer second = RunningServer.onMemory().with("site.address", "127.0.0.1")
          .with("site.port", String.valueOf(taken.getLocalPort()));
      assertThatThrownBy(second::start).isInstanceOf(CommandFailure.class)
          .hasMessageStartingWith("site.port: cannot listen on")
          .hasMessageContaining(String.valueOf(taken.getLocalPort()));
      second.stop();
    }
  }

  @Override
  public SiteTown town() {
    return town;
  }
}
