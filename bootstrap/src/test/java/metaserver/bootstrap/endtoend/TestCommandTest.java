package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HexFormat;
import metaserver.bootstrap.client.Advert;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.MovedClock;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.games.GameType;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.games.CreateGame;
import metaserver.network.games.GameList;
import metaserver.network.notices.TextLine;
import metaserver.persistence.embedded.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What .test tells a host, with every outcome. */
@Timeout(120)
class TestCommandTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final MovedClock CLOCK = new MovedClock();

  @RegisterExtension
  static final RunningServer SERVER =
      RunningServer.onMemory().at(CLOCK).with("games.probe", "on").with("games.probe.timeout", "1s");

  @Test
  void aGameThatAnswersShouldBeToldSo() throws IOException {
    try (ServerSocket tcp = new ServerSocket(0, 5, HERE);
        DatagramSocket udp = new DatagramSocket(tcp.getLocalPort(), HERE);
        Inside host = hosting(ClientFamily.ALEPH_ONE, tcp.getLocalPort())) {
      host.say(".test");
      assertThat(hear(host)).isEqualTo("Testing port " + tcp.getLocalPort() + " ...");
      DatagramPacket ping = new DatagramPacket(new byte[100], 100);
      udp.setSoTimeout(30_000);
      udp.receive(ping);
      // number 1, and the checksum that the game itself would have written
      assertThat(HexFormat.of().formatHex(ping.getData(), 0, ping.getLength()))
          .startsWith("5051").endsWith("0001").hasSize(12);
      udp.send(new DatagramPacket(new byte[] {0x50, 0x52, 0, 0, 0, 1}, 6, ping.getSocketAddress()));
      assertThat(hear(host)).contains("TCP port", "answers");
      assertThat(hear(host)).contains("UDP port", "answers as well");
      host.say(".test");
      assertThat(hear(host)).contains("Wait half a minute");
    }
  }

  @Test
  void aGameThatIsShutShouldBeToldWhatToDo() {
    int shut = FreePort.find();
    for (ClientFamily family : ClientFamily.values()) {
      try (Inside host = hosting(family, shut)) {
        hear(host); // told once a session, unasked
        host.say(".test");
        hear(host);
        assertThat(hear(host)).contains("TCP port " + shut, "forward it in your router");
        assertThat(hear(host)).contains("UDP port " + shut + " is closed");
      }
    }
  }

  @Test
  void aPortThatSwallowsDatagramsShouldBeToldAsWhatItIs() throws IOException {
    for (ClientFamily family : ClientFamily.values()) {
      try (ServerSocket tcp = new ServerSocket(0, 5, HERE);
          DatagramSocket udp = new DatagramSocket(tcp.getLocalPort(), HERE);
          Inside host = hosting(family, tcp.getLocalPort())) {
        host.say(".test");
        hear(host);
        assertThat(hear(host)).contains("others can connect");
        assertThat(hear(host)).contains(family == ClientFamily.MYTH ? "cannot be found out" : "does not answer");
        assertThat(udp.isClosed()).isFalse();
      }
    }
  }

  @Test
  void whoHostsNothingShouldBeToldSo() {
    try (Inside ann = Game.myth(SERVER, Line.SEALED, "Ann").enter("Ann", "", 0)) {
      ann.say(".test");
      assertThat(hear(ann)).startsWith("You host no game.");
    }
  }

  private static Inside hosting(ClientFamily family, int port) {
    CLOCK.move(Duration.ofMinutes(1));
    boolean myth = family == ClientFamily.MYTH;
    Inside host = myth
        ? Game.myth(SERVER, Line.SEALED, "Host").enter("Host", "", 0)
        : Game.alephOne(SERVER, "Host").enter("guest", "", 26);
    CreateGame said = Advert.of(myth ? GameType.BODY_COUNT : GameType.A1_EVERY_MAN, "game").packet();
    host.client().say(new CreateGame(port, 0, said.gameData()));
    host.client().hear(GameList.class);
    return host;
  }

  private static String hear(Inside who) {
    return who.client().hear(TextLine.class).text();
  }
}
