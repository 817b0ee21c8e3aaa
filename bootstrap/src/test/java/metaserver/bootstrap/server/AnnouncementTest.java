package metaserver.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class AnnouncementTest {
  @RegisterExtension private static final RunningServer SERVER = RunningServer.onMemory();

  @Test
  void commandsShouldBeShownAsTheLauncherWasCalled() {
    StringWriter said = new StringWriter();
    Announcement.print(SERVER.server(), SERVER.settings(), "../games/metaserver", new PrintWriter(said, true));

    assertThat(said.toString().lines()).contains("  new player  ../games/metaserver user add NAME");
  }

  @Test
  void everyPortShouldBeShown() {
    StringWriter said = new StringWriter();
    Announcement.print(SERVER.server(), SERVER.settings(), "metaserver", new PrintWriter(said, true));

    List<String> ports = SERVER.server().rooms().stream().map(room -> "port " + room.port() + ": ").toList();
    assertThat(said.toString()).contains(ports).contains("login       127.0.0.1, port " + SERVER.login());
  }
}
