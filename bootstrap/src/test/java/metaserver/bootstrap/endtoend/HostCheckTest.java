package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.text.Blob;
import metaserver.network.games.CreateGame;
import metaserver.network.games.GameData;
import metaserver.network.games.GameList;
import metaserver.network.games.RemoveGame;
import metaserver.network.notices.TextLine;
import metaserver.persistence.embedded.FreePort;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The server connects to whoever hosts a game, at his own address, to tell him if others cannot. */
@Timeout(120)
class HostCheckTest {
  @RegisterExtension static final RunningServer SERVER =
      RunningServer.onMemory().with("games.probe", "on").with("games.probe.timeout", "10s");

  @BeforeAll
  static void openAccounts() {
    SERVER.register("shut", "password");
    SERVER.register("open", "password");
  }

  @Test
  void aHostWhosePortIsShutShouldBeListedAndBeToldSoOnce() {
    int shut = FreePort.find();
    try (var inside = Game.myth(SERVER, Line.SEALED, "Shut").enter("shut", "password", 0)) {
      inside.client().say(game(shut));
      inside.client().hear(GameList.class);
      assertThat(inside.client().hear(TextLine.class).text()).contains("TCP port " + shut);
      inside.client().say(new RemoveGame(), game(shut));
      inside.client().hear(GameList.class);
      inside.client().hear(GameList.class);
      inside.say("no second line");
      inside.hear("no second line");
    }
  }

  @Test
  void aHostWhosePortIsOpenShouldBeConnectedToAndHearNothing() throws IOException {
    try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var inside = Game.myth(SERVER, Line.PLAIN, "Open").enter("open", "password", 1)) {
      port.setSoTimeout(30_000);
      inside.client().say(game(port.getLocalPort()));
      inside.client().hear(GameList.class);
      try (var knock = port.accept()) {
        assertThat(knock.getInputStream().read()).isEqualTo(-1);
      }
      inside.say("no line");
      inside.hear("no line");
    }
  }

  /** Captures for eight, called G, on map M. */
  private static CreateGame game(int port) {
    byte[] bytes = ByteBuffer.allocate(572).putShort(2, (short) 8).putShort(18, (short) 8)
        .put(568, HexFormat.of().parseHex("47004d00")).array();
    return new CreateGame(port, 0, new GameData(Blob.of(bytes)));
  }
}
