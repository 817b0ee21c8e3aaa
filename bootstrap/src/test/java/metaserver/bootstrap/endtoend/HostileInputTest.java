package metaserver.bootstrap.endtoend;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static metaserver.bootstrap.client.GameClient.framed;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Granted;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.GameClient;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.client.Ports;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.lobby.RoomLogin;
import metaserver.network.lobby.SetPlayerData;
import metaserver.network.players.PlayerEntry;
import metaserver.network.wire.Packet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lies on the wire cost the liar his connection, the log a line at most beside the one of leaving a room, and nobody
 * else anything.
 */
@Timeout(120)
class HostileInputTest {
  private static final int ARRIVAL = 26;
  private static final int MYTH_ROOM = 0;

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onMemory();

  @RegisterExtension final LogLines log = new LogLines();

  @BeforeAll
  static void openAccounts() {
    for (String name : new String[] {"ann", "ben", "liar"}) SERVER.register(name, name + "-secret");
  }

  private static Inside aleph(String name) {
    return Game.alephOne(SERVER, name).enter(name, name + "-secret", ARRIVAL);
  }

  static Stream<Arguments> lies() {
    return Stream.of(
        Arguments.of("a wrong signature", new byte[] {0x12, 0x34, 0, 100, 0, 0, 0, 8}),
        Arguments.of("a length of 7", header(100, 7)),
        Arguments.of("a length of 0", header(100, 0)),
        Arguments.of("a negative length", header(100, -1)),
        Arguments.of("a length beyond the limit", header(100, 32768)),
        Arguments.of("a length beyond all memory", header(100, Integer.MAX_VALUE)),
        Arguments.of("an HTTP request", "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII)),
        Arguments.of("garbage", garbage()),
        Arguments.of("a packet of the server's", framed(9, new byte[8])),
        Arguments.of("an unknown packet", framed(4711, new byte[8])),
        Arguments.of("chat before anything", framed(200, new byte[26])),
        Arguments.of("a password before a name", framed(109, new byte[16])),
        Arguments.of("versions before a name", framed(115, new byte[16])),
        Arguments.of("a login cut short", framed(100, new byte[50])),
        Arguments.of("a room login cut short", framed(101, new byte[31])),
        Arguments.of("player data before a token", framed(103, new byte[40])),
        Arguments.of("a key cut short", framed(203, new byte[7])),
        Arguments.of("a key, then what no key sealed", concat(framed(203, new byte[8]), framed(100, new byte[300]))),
        Arguments.of("a second key", concat(framed(203, new byte[8]), framed(203, new byte[8]))));
  }

  private static byte[] header(int id, int length) {
    return ByteBuffer.allocate(8).putShort((short) 0xDEAD).putShort((short) id).putInt(length).array();
  }

  private static byte[] garbage() {
    byte[] bytes = new byte[5000];
    new Random(42).nextBytes(bytes);
    return bytes;
  }

  private static byte[] concat(byte[] one, byte[] other) {
    return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lies")
  void aLieShouldCloseItsConnectionAndNoOther(String what, byte[] lie) {
    try (Inside ann = aleph("ann")) {
      for (int port : new int[] {SERVER.login(), SERVER.room(ARRIVAL)}) {
        int before = log.events().size();
        try (GameClient liar = Game.alephOne(SERVER, "liar").at(everywhere(port)).dialLogin()) {
          liar.write(lie);
          liar.takeAllToTheEnd();
        }
        assertThat(log.events().subList(before, log.events().size())).hasSizeLessThanOrEqualTo(1)
            .allSatisfy(HostileInputTest::isAQuietLine);
      }
      ann.say("undisturbed");
      ann.hear("undisturbed");
    }
    RunningServer.await(() -> SERVER.players(ARRIVAL) == 0);
  }

  private static Ports everywhere(int port) {
    return new Ports() {
      @Override
      public int login() {
        return port;
      }

      @Override
      public int room(int id) {
        return port;
      }
    };
  }

  private static void isAQuietLine(ILoggingEvent event) {
    assertThat(event.getLevel()).isEqualTo(Level.INFO);
    assertThat(event.getThrowableProxy()).isNull();
    assertThat(event.getFormattedMessage()).doesNotContainPattern("\\p{Cntrl}").contains("127.0.0.1");
  }

  static Stream<Arguments> liesInARoom() {
    return Stream.of(
        Arguments.of("a second token", framed(101, new byte[34])),
        Arguments.of("a strange mode", framed(107, (byte) 0, (byte) 7)),
        Arguments.of("chat without an end", framed(200, new byte[24])),
        Arguments.of("player data cut short", framed(103, new byte[20])),
        Arguments.of("a wrong signature", new byte[] {0, 0, 0, 0, 0, 0, 0, 0}));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("liesInARoom")
  void aLieInARoomShouldEndTheLiarsStayAndNoOther(String what, byte[] lie) {
    try (Inside ann = aleph("ann"); Inside liar = aleph("liar")) {
      ann.hearOf(PlayerEntry.ADD, liar.id());
      awaitLineOfTheLiar("join");
      int before = log.events().size();
      liar.client().write(lie);
      liar.client().takeAllToTheEnd();
      ann.hearOf(PlayerEntry.DELETE, liar.id());
      awaitLineOfTheLiar("leave");
      assertThat(log.lines().subList(before, log.lines().size())).satisfiesExactly(
          line -> assertThat(line).startsWith("event=violation ").contains("address=127.0.0.1"),
          line -> assertThat(line).startsWith("event=leave ").contains("name=\"liar\""));
      assertThat(log.events()).allSatisfy(event -> assertThat(event.getThrowableProxy()).isNull());
      ann.say("undisturbed");
      ann.hear("undisturbed");
    }
    RunningServer.await(() -> SERVER.players(ARRIVAL) == 0);
  }

  private void awaitLineOfTheLiar(String event) {
    RunningServer.await(() -> log.lines().stream()
        .anyMatch(line -> line.startsWith("event=" + event + " ") && line.contains("name=\"liar\"")));
  }

  @Test
  void aKeyAfterTheFirstPacketShouldCloseTheConnection() {
    try (GameClient plain = Game.alephOne(SERVER, "liar").dialLogin()) {
      plain.say(Game.alephOne(SERVER, "liar").login("liar"));
      plain.next();
      plain.write(framed(203, new byte[8]));
      plain.hearTheEnd();
    }
    try (GameClient sealed = Game.myth(SERVER, Line.SEALED, "liar").dialLogin()) {
      sealed.say(framed(203, new byte[8]));
      sealed.hearTheEnd();
    }
    try (Inside sealed = Game.myth(SERVER, Line.SEALED, "liar").enter("liar", "liar-secret", MYTH_ROOM)) {
      sealed.client().say(framed(203, new byte[8]));
      sealed.client().hearTheEnd();
    }
    RunningServer.await(() -> SERVER.players(MYTH_ROOM) == 0);
  }

  @ParameterizedTest
  @EnumSource
  void aWholeSessionShouldWorkByteByByte(Line line) {
    Game game = Game.myth(SERVER, line, "ann");
    Granted granted;
    try (GameClient client = game.dialLogin()) {
      slowly(client, game.login("ann"));
      client.next();
      slowly(client, game.password("ann-secret"));
      client.next();
      slowly(client, game.versions());
      granted = Granted.heard(client, ClientFamily.MYTH);
    }
    try (GameClient client = game.dialRoom(MYTH_ROOM)) {
      slowly(client, new RoomLogin(granted.token(), ""));
      slowly(client, new SetPlayerData(game.data()));
      Inside inside = Inside.heard(client, ClientFamily.MYTH);
      inside.say("one by one");
      inside.hear("one by one");
    }
    RunningServer.await(() -> SERVER.players(MYTH_ROOM) == 0);
  }

  private static void slowly(GameClient client, Packet packet) {
    client.writeSlowly(client.onTheLine(client.whole(packet)));
  }

  @Test
  void neitherPasswordsNorTokensShouldBeLogged() {
    Game game = Game.myth(SERVER, Line.SEALED, "ann");
    Granted granted = game.logIn("ann", "ann-secret");
    game.enter(granted, MYTH_ROOM).close();
    game.logInInVain("ann", "not-ann-secret");
    game.logInInVain("forged\nline level=ERROR", "other-secret");
    Game.alephOne(SERVER, "ann").logIn("ann", "ann-secret");
    RunningServer.await(() -> SERVER.players(MYTH_ROOM) == 0);
    assertThat(log.lines()).hasSizeGreaterThan(4).noneMatch(line -> line.contains("secret")).allSatisfy(line -> {
      assertThat(line).doesNotContainPattern("\\p{Cntrl}");
      assertThat(line).doesNotContainIgnoringCase(HexFormat.of().formatHex(granted.token().bytes()))
          .doesNotContain(Base64.getEncoder().withoutPadding().encodeToString(granted.token().bytes()));
    });
  }
}
