package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import metaserver.bootstrap.server.RunningServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(180)
class TalkTest implements TalkBehaviour {
  @RegisterExtension
  static final RunningServer SERVER = RunningServer.guarded().with("site.port", "0").with("site.address", "127.0.0.1")
      .with("ops.port", "0");

  @BeforeAll
  static void openRoomsAndAccounts() {
    TalkBehaviour.openRoomsAndAccounts(SERVER);
  }

  @Test
  void operatorsShouldSeeWhoIsThereByABrowserAndWhatIsTyped() throws IOException {
    Scrape before = Scrape.of(SERVER.operations());
    try (Talker gus = Talker.guest(SERVER, MYTH, "Gus"); BufferedReader live = gus.live(0)) {
      gus.say("hello");
      assertThat(Talker.next(live, "line")).contains("hello");
      RunningServer.await(
          () -> Scrape.of(SERVER.operations()).value("metaserver_site_viewers") == 1); // the last test's end
      Scrape now = Scrape.of(SERVER.operations());
      assertThat(now.value("metaserver_site_players")).isEqualTo(1);
      assertThat(now.value("metaserver_site_lines_total{kind=\"room\"}"))
          .isEqualTo(before.value("metaserver_site_lines_total{kind=\"room\"}") + 1);
    }
  }

  @Override
  public RunningServer server() {
    return SERVER;
  }
}
