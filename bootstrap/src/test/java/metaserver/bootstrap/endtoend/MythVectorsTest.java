package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import metaserver.bootstrap.client.Game.Granted;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.GameClient;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.client.RawPacket;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.User;
import metaserver.domain.text.Blob;
import metaserver.network.buddies.BuddyList;
import metaserver.network.chat.Broadcast;
import metaserver.network.chat.Whisper;
import metaserver.network.games.GameEntry;
import metaserver.network.games.GameList;
import metaserver.network.games.GameSearchResult;
import metaserver.network.identity.PasswordChallenge;
import metaserver.network.identity.VersionQuery;
import metaserver.network.lobby.PlayerList;
import metaserver.network.lobby.RoomEntered;
import metaserver.network.lobby.RoomEntry;
import metaserver.network.lobby.RoomList;
import metaserver.network.notices.ServerMessage;
import metaserver.network.notices.TextLine;
import metaserver.network.orders.OrderList;
import metaserver.network.players.PlayerData;
import metaserver.network.players.PlayerEntry;
import metaserver.network.players.PlayerSearchResult;
import metaserver.network.players.Rgb;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole session out of the packets that Myth II clients are known to send, byte for byte. */
@Timeout(120)
class MythVectorsTest {
  private static final String GREETING = "Casualties are falling.";
  private static final int GAME_DATA = 12; // behind header, port and order
  private static final PlayerData SENT = new PlayerData(5, 0, 0, new Rgb(0xC000, 0x2000, 0x1000, 0),
      new Rgb(0x1000, 0x8000, 0xF000, 0), 0, 2180, 444, "|bSoulbéry", "The Fallen");

  @RegisterExtension static final RunningServer SERVER = RunningServer.onMemory().with("motd", GREETING);

  private static final MythPackets PACKETS = MythPackets.read();
  private static User user;

  @BeforeAll
  static void openAnAccount() {
    user = SERVER.register("u1234", "qwerty");
  }

  @ParameterizedTest
  @EnumSource
  void aSessionOfMythsOwnPacketsShouldBeAnsweredFieldByField(Line line) {
    Game game = Game.myth(SERVER, line, "unused");
    Granted granted = logIn(game);
    try (GameClient client = game.dialRoom(1)) {
      enter(client, granted);
      ask(client);
      talk(client);
      play(client);
      client.say(packet("m2.logout"));
      assertThat(client.hear(ServerMessage.class).code()).isEqualTo(9);
      client.hearTheEnd();
    }
    RunningServer.await(() -> SERVER.players(1) == 0);
  }

  private static Granted logIn(Game game) {
    try (GameClient client = game.dialLogin()) {
      client.say(packet("m2.login"));
      assertThat(client.hear()).isEqualTo(new PasswordChallenge(0, Blob.of(new byte[16])));
      client.say(packet("m2.password_response.plaintext"));
      assertThat(client.hear()).isEqualTo(new VersionQuery());
      client.say(packet("m2.version_control"));
      Granted granted = Granted.heard(client, ClientFamily.MYTH);
      assertThat(granted.id()).isEqualTo(user.id().value());
      assertThat(granted.profile()).contains(SENT);
      assertThat(granted.rooms().rooms()).extracting(RoomEntry::roomId).containsExactly(0, 1, 2, 3, 4, 5);
      assertThat(granted.rooms().rooms()).extracting(RoomEntry::roomType).containsExactly(0, 0, 1, 1, 2, 2);
      assertThat(granted.rooms().rooms()).allSatisfy(room -> {
        assertThat(room.host().getAddress()).containsOnly(0);
        assertThat(room.port()).isEqualTo(SERVER.room(room.roomId()));
        assertThat(room.roomFlags()).isZero();
      });
      return granted;
    }
  }

  private static void enter(GameClient client, Granted granted) {
    client.say(withToken(packet("m2.room_login"), granted.token()));
    client.say(packet("m2.set_player_data"));
    assertThat(client.hear()).isEqualTo(new RoomEntered(granted.id(), 500));
    RawPacket verdict = client.next();
    assertThat(verdict.id()).isEqualTo(3);
    assertThat(verdict.payload().size()).isEqualTo(132);
    assertThat(verdict.payload().bytes()).startsWith(0, 0, 0, 8).endsWith(0, 0, 0, 0);
    assertThat(client.hear()).isEqualTo(new TextLine(GREETING));
    assertThat(client.hear()).isEqualTo(alone(PlayerEntry.ADD, SENT));
    assertThat(client.hear()).isInstanceOf(RoomList.class);
    client.passOver(RoomList.class);
  }

  private static PlayerList alone(int verb, PlayerData data) {
    return new PlayerList(List.of(new PlayerEntry(verb, 0, 0, user.id().value(), 0, -1, 0, data)));
  }

  private static void ask(GameClient client) {
    client.say(packet("m2.request_full_update"));
    assertThat(client.hear()).isEqualTo(alone(PlayerEntry.ADD, SENT));
    assertThat(client.hear()).isEqualTo(new GameList(List.of()));
    client.say(packet("m2.game_search_query"));
    assertThat(client.hear()).isEqualTo(new GameSearchResult(List.of()));
    client.say(packet("c.player_search_query"));
    assertThat(client.hear()).isEqualTo(new PlayerSearchResult(List.of()));
    client.say(packet("m2.buddy_query"));
    assertThat(client.hear()).isEqualTo(new BuddyList(List.of()));
    client.say(packet("m2.order_query"));
    assertThat(client.hear()).isEqualTo(new OrderList(List.of()));
  }

  private static void talk(GameClient client) {
    client.say(packet("m2.room_broadcast"));
    var line = client.hear(Broadcast.class).chat();
    assertThat(line.playerId()).isEqualTo(user.id().value());
    assertThat(line.name()).isEqualTo("|bSoulbéry");
    assertThat(line.color()).isEqualTo(SENT.primaryColor());
    byte[] toMyself = packet("m2.directed_data");
    ByteBuffer.wrap(toMyself).putInt(8, user.id().value());
    client.say(toMyself);
    assertThat(client.hear(Whisper.class).targetPlayerId()).isEqualTo(user.id().value());
    client.say(packet("m2.directed_data.dot_command"));
    client.hear(TextLine.class);
  }

  /** A game from its listing to its removal. A deaf client hears nothing of it until it listens again. */
  private static void play(GameClient client) {
    client.say(packet("m2.keepalive"));
    client.say(packet("m2.create_game"));
    GameEntry listed = hearOfGame(client, GameEntry.ADD, "m2.create_game");
    assertThat(listed.secondsRemaining()).isZero();
    client.say(packet("m2.game_search_query"));
    assertThat(client.hear()).isEqualTo(new GameSearchResult(List.of(listed)));
    client.say(packet("c.create_game"));
    assertThat(hearOfGame(client, GameEntry.CHANGE, "c.create_game").gameId()).isEqualTo(listed.gameId());
    client.say(packet("m2.game_player_list"));
    client.say(packet("m2.start_game"));
    assertThat(hearOfGame(client, GameEntry.CHANGE, "c.create_game").secondsRemaining()).isBetween(1, 600);
    for (String name : List.of("m2.set_player_mode.deaf", "m2.room_broadcast", "m2.game_score.v18", "c.game_score",
        "m2.reset_game", "m2.remove_game", "m2.player_info_query", "m2.update_player_information", "c.update_buddy.add",
        "c.update_buddy.remove", "c.change_room", "c.data_chunk_reply", "m2.set_player_mode.listening")) {
      client.say(packet(name));
    }
    assertThat(client.hear()).isEqualTo(alone(PlayerEntry.CHANGE, SENT));
    client.say(packet("m2.request_full_update"));
    assertThat(client.hear()).isEqualTo(alone(PlayerEntry.ADD, SENT));
    assertThat(client.hear()).isEqualTo(new GameList(List.of()));
  }

  /** The next packet must be about the only game, with the data that were sent. */
  private static GameEntry hearOfGame(GameClient client, int verb, String created) {
    byte[] sent = packet(created);
    List<GameEntry> games = client.hear(GameList.class).games();
    assertThat(games).singleElement().satisfies(entry -> {
      assertThat(entry.verb()).isEqualTo(verb);
      assertThat(entry.host().isLoopbackAddress()).isTrue();
      assertThat(entry.port()).isEqualTo(3453);
      assertThat(entry.version()).isZero();
      assertThat(entry.creatingPlayerId()).isEqualTo(user.id().value());
      assertThat(entry.gameData().bytes()).isEqualTo(Blob.of(Arrays.copyOfRange(sent, GAME_DATA, sent.length)));
    });
    return games.getFirst();
  }

  private static byte[] packet(String name) {
    return PACKETS.get(name);
  }

  private static byte[] withToken(byte[] packet, Blob token) {
    System.arraycopy(token.bytes(), 0, packet, 8, 32);
    return packet;
  }

  /** The oldest clients end strings and passwords with a NUL and know no build number. */
  @ParameterizedTest
  @EnumSource
  void anOldClientShouldBeToldThatItsVersionIsTooOld(Line line) {
    try (GameClient client = Game.myth(SERVER, line, "unused").dialLogin()) {
      client.say(packet("c.login"));
      client.hear(PasswordChallenge.class);
      client.say(packet("c.password_response.plaintext"));
      client.hear(VersionQuery.class);
      client.say(packet("c.version_control"));
      assertThat(client.hear(ServerMessage.class).code()).isEqualTo(2);
      client.hearTheEnd();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStrangersTokenShouldBeRefusedWithoutAPacket9(Line line) {
    try (GameClient client = Game.myth(SERVER, line, "unused").dialRoom(1)) {
      client.say(packet("m2.room_login"));
      client.say(packet("m2.set_player_data"));
      assertThat(client.hear(ServerMessage.class).code()).isEqualTo(4);
      client.hearTheEnd();
    }
  }
}
