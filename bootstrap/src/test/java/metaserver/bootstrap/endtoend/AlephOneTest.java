package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Granted;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.GameClient;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.client.RawPacket;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.text.MacRoman;
import metaserver.network.Protocol;
import metaserver.network.chat.Broadcast;
import metaserver.network.identity.PasswordChallenge;
import metaserver.network.identity.VersionQuery;
import metaserver.network.lobby.RoomEntered;
import metaserver.network.notices.ServerMessage;
import metaserver.network.players.PlayerEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What Aleph One's parser needs to the byte, and the ports for one family. */
@Timeout(120)
class AlephOneTest {
  private static final int ARRIVAL = 26;

  @RegisterExtension
  static final RunningServer SERVER =
      RunningServer.onMemory().with("login.myth.port", "0").with("login.aleph.port", "0");

  @BeforeAll
  static void openAccounts() {
    for (String name : new String[] {"ann", "ben"}) SERVER.register(name, name);
    SERVER.registerAdministrator("ada", "ada");
  }

  @Test
  void aRecordShouldBe62BytesAndTwoStringsWithNothingBehind() {
    try (Inside ada = Game.alephOne(SERVER, "|bAdä").enter("ada", "ada", ARRIVAL);
        GameClient client = Game.alephOne(SERVER, "Gus").knock(Game.alephOne(SERVER, "Gus").logIn("", ""), ARRIVAL)) {
      int gus = client.hear(RoomEntered.class).userId();
      client.hear(ServerMessage.class);
      RawPacket list = client.next();
      assertThat(list.id()).isEqualTo(1);
      ByteArrayOutputStream expected = new ByteArrayOutputStream();
      expected.writeBytes(record(0x5001, ada.id(), "|bAdä", "ada"));
      expected.writeBytes(record(0x4000, gus, "|iGuest|p Gus", ""));
      assertThat(list.payload().bytes()).isEqualTo(expected.toByteArray());
      assertThat(ada.client().next().payload().bytes()).isEqualTo(record(0x4000, gus, "|iGuest|p Gus", ""));
    }
  }

  private static byte[] record(int flags, int id, String name, String team) {
    byte[] first = MacRoman.encode(name);
    byte[] second = MacRoman.encode(team);
    int data = 38 + first.length + 1 + second.length + 1;
    return ByteBuffer.allocate(24 + data)
        .putShort((short) PlayerEntry.ADD).putShort((short) flags).putInt(0).putInt(id).putInt(0)
        .putShort((short) 0).putShort((short) data).putInt(0)
        .putInt(0)
        .putShort((short) 0xC000).putShort((short) 0x2000).putShort((short) 0x1000).putShort((short) 0)
        .putShort((short) 0x1000).putShort((short) 0x8000).putShort((short) 0xF000).putShort((short) 0)
        .position(24 + 38).put(first).put((byte) 0).put(second).put((byte) 0).array();
  }

  @Test
  void aRoomShouldBe24BytesWithTheAddressThatTheClientReached() {
    Game game = Game.alephOne(SERVER, "Gus");
    try (GameClient client = game.dialLogin()) {
      client.say(game.login("guest"));
      client.hear(VersionQuery.class);
      client.say(game.versions());
      client.next();
      RawPacket rooms = client.next();
      assertThat(rooms.id()).isZero();
      assertThat(rooms.payload().bytes()).isEqualTo(ByteBuffer.allocate(24)
          .putShort((short) ARRIVAL).putShort((short) SERVER.players(ARRIVAL)).put(new byte[] {127, 0, 0, 1})
          .putShort((short) SERVER.room(ARRIVAL)).array());
    }
  }

  @Test
  void guestsOfAnyNameShouldGetNumbersOfTheUpperHalfAndNamesOfAtMost31Bytes() {
    Game game = Game.alephOne(SERVER, "A very long name of a marine indeed");
    Granted first = game.logIn("Guest", "");
    Granted second = game.logIn("  ", "");
    assertThat(first.id()).isNotEqualTo(second.id()).isGreaterThanOrEqualTo((1 << 30) - 1);
    try (Inside inside = game.enter(first, ARRIVAL)) {
      String shown = inside.entry(first.id()).playerData().name();
      assertThat(shown).startsWith("|iGuest|p A very long name").hasSize(31);
    }
  }

  @Test
  void all255CharactersOfMacRomanShouldPassThroughChatBothWays() {
    byte[] all = new byte[255];
    for (int i = 0; i < all.length; i++) all[i] = (byte) (i + 1);
    byte[] name = Arrays.copyOfRange(all, 127, 127 + 31);
    try (Inside ann = Game.alephOne(SERVER, MacRoman.decode(name)).enter("ann", "ann", ARRIVAL);
        Inside ben = Game.alephOne(SERVER, "ben").enter("ben", "ben", ARRIVAL)) {
      assertThat(MacRoman.encode(ben.entry(ann.id()).playerData().name())).isEqualTo(name);
      ann.hearOf(PlayerEntry.ADD, ben.id());
      ByteBuffer line = ByteBuffer.allocate(24 + 2 + all.length + 1)
          .position(24).put((byte) 'x').put((byte) 0).put(all);
      ann.client().say(GameClient.framed(200, line.array()));
      byte[] heard = ben.client().next().payload().bytes();
      assertThat(Arrays.copyOfRange(heard, 24, 24 + name.length)).isEqualTo(name);
      assertThat(Arrays.copyOfRange(heard, 24 + name.length + 1, heard.length - 1)).isEqualTo(all);
      assertThat(ann.client().next().payload().bytes()).isEqualTo(heard);
      ben.client().say(GameClient.framed(200, line.array()));
      assertThat(ann.client().hear(Broadcast.class).chat().message()).isEqualTo(MacRoman.decode(all));
    }
  }

  @Test
  void thePortForMythShouldSpeakFirstAndTakePlainClientsToo() {
    int port = SERVER.loginPorts().get(1);
    for (Line line : Line.values()) {
      if (line == Line.PLAIN) continue;
      try (GameClient client = GameClient.dial(port, line, Protocol.login(ClientFamily.MYTH))) {
        client.say(Game.myth(SERVER, line, "ann").login("ann"));
        client.hear(PasswordChallenge.class);
      }
    }
    try (GameClient client = GameClient.dial(port, Line.PLAIN, Protocol.login(ClientFamily.MYTH))) {
      assertThat(client.next().id()).isEqualTo(203);
      client.say(Game.myth(SERVER, Line.PLAIN, "ann").login("ann"));
      client.hear(PasswordChallenge.class);
    }
  }

  @Test
  void thePortForAlephOneShouldKnowNoKeys() {
    int port = SERVER.loginPorts().get(2);
    try (GameClient client = GameClient.dial(port, Line.PLAIN, Protocol.login(ClientFamily.ALEPH_ONE))) {
      client.say(Game.alephOne(SERVER, "ann").login("ann"));
      client.hear(PasswordChallenge.class);
    }
    try (GameClient client = GameClient.dial(port, Line.PLAIN, Protocol.login(ClientFamily.ALEPH_ONE))) {
      client.write(GameClient.framed(203, new byte[8]));
      client.hearTheEnd();
    }
  }
}
