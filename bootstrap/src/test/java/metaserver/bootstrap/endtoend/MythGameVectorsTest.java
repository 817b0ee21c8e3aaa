package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.GameClient;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.client.RawPacket;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.games.EndedCode;
import metaserver.domain.games.Place;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.ranking.Part;
import metaserver.domain.ranking.PlayerStat;
import metaserver.domain.ranking.Tally;
import metaserver.domain.text.Blob;
import metaserver.domain.text.MacRoman;
import metaserver.network.games.GameEntry;
import metaserver.network.games.GameList;
import metaserver.network.players.PlayerInfo;
import metaserver.network.players.PlayerTexts;
import metaserver.network.players.Score;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A ranked game out of the packets that Myth II clients of both ages are known to send, byte for byte but for the
 * numbers of game and players, from its listing to what packet 17 says of a player.
 */
@Timeout(120)
class MythGameVectorsTest {
  private static final int RANKED = 2;
  private static final int PLAYER_INFO = 17;
  private static final int HEADER = 8;
  /** Where packet 111 has its numbers. */
  private static final int LISTED_GAME = 8;
  private static final int FIRST_LISTED = 12;
  private static final int SECOND_LISTED = 16;
  /** Where packet 112 has them: sixteen teams of 12 bytes stand before the players, who have 28 each. */
  private static final int SCORED_GAME = 8;
  private static final int REPORTER = 28;
  private static final int FIRST_SCORED = 8 + 28 + 16 * 12 + 24;
  private static final int SECOND_SCORED = FIRST_SCORED + 28;
  private static final int ASKED = 8;

  private static final MythPackets PACKETS = MythPackets.read();

  @RegisterExtension static final RunningServer SERVER = RunningServer.onMemory();

  static Stream<Arguments> clients() {
    return Stream.of(Line.values()).flatMap(line -> Stream.of(
        Arguments.of(line, "m2", "m2.game_score.v18"), Arguments.of(line, "c", "c.game_score")));
  }

  @ParameterizedTest
  @MethodSource("clients")
  void aGameOfMythsOwnPacketsShouldBeRatedAndToldByPacket17(Line line, String age, String score) {
    String name = age + line.name();
    try (Inside host = enter("host" + name, line); Inside other = enter("other" + name, line)) {
      int game = start(age, host, other);
      for (Inside sender : new Inside[] {host, other}) {
        sender.client().say(PACKETS.with(score, Map.of(
            SCORED_GAME, game, REPORTER, sender.id(), FIRST_SCORED, host.id(), SECOND_SCORED, other.id())));
      }
      settled(host, other);
      info(age, host, other);
    }
    RunningServer.await(() -> SERVER.players(RANKED) == 0);
  }

  private static Inside enter(String name, Line line) {
    SERVER.register(name, "pass");
    return Game.myth(SERVER, line, name).enter(name, "pass", RANKED);
  }

  /** Packets 104, 111 and 114; the number of the game, once the other has seen it start. */
  private static int start(String age, Inside host, Inside other) {
    host.client().say(PACKETS.get(age + ".create_game"));
    int game = hear(other, entry -> entry.verb() == GameEntry.ADD).gameId();
    host.client().say(PACKETS.with(age + ".game_player_list",
        Map.of(LISTED_GAME, game, FIRST_LISTED, host.id(), SECOND_LISTED, other.id())));
    host.client().say(PACKETS.get(age + ".start_game"));
    assertThat(hear(other, entry -> entry.verb() == GameEntry.CHANGE).secondsRemaining()).isBetween(1, 600);
    return game;
  }

  private static GameEntry hear(Inside who, Predicate<GameEntry> what) {
    while (true) {
      GameEntry entry = who.client().await(GameList.class).games().getFirst();
      if (what.test(entry)) return entry;
    }
  }

  private static void settled(Inside host, Inside other) {
    var game = RunningServer.await(() -> SERVER.games().inRoom(new RoomId(RANKED), Optional.empty(), 1).stream()
        .filter(one -> one.host().equals(Optional.of(new UserId(host.id()))) && !one.isRunning()).findFirst());
    assertThat(game.ended()).contains(EndedCode.NORMAL);
    assertThat(game.unrated()).isEmpty();
    assertThat(SERVER.stats().ofGame(game.id())).extracting(PlayerStat::user, PlayerStat::part, PlayerStat::tally)
        .containsExactlyInAnyOrder(
            tuple(Optional.of(new UserId(host.id())),
                new Part(Optional.of(1), Optional.of(new Place(1, false)), false, true, true, false),
                new Tally(16, 40, 22, 0, 900, 500)),
            tuple(Optional.of(new UserId(other.id())),
                new Part(Optional.of(2), Optional.of(new Place(2, false)), false, false, true, true),
                new Tally(0, 22, 40, 0, 500, 900)));
  }

  /** Packet 121 and what answers it: as long as the known packet 17 but for the texts at its end. */
  private static void info(String age, Inside host, Inside other) {
    host.client().say(PACKETS.with("m2.player_info_query", Map.of(ASKED, other.id())));
    RawPacket raw = host.client().next();
    while (raw.id() != PLAYER_INFO) raw = host.client().next();
    PlayerInfo info = (PlayerInfo) host.client().read(raw);
    Score lost = new Score(1, 0, 1, 0, 500, 900, 1, 0, 1, 0, 1, 0);

    assertThat(info.scores().ranked()).isEqualTo(lost);
    assertThat(info.strings().login()).startsWith("other" + age);
    assertThat(lengthOfNumbers(raw, info)).isEqualTo(lengthOfNumbers(host.client(), age + ".player_info"));
  }

  private static int lengthOfNumbers(GameClient client, String name) {
    byte[] whole = PACKETS.get(name);
    RawPacket known = new RawPacket(PLAYER_INFO, Blob.of(Arrays.copyOfRange(whole, HEADER, whole.length)));
    return lengthOfNumbers(known, (PlayerInfo) client.read(known));
  }

  private static int lengthOfNumbers(RawPacket raw, PlayerInfo info) {
    PlayerTexts texts = info.strings();
    return raw.payload().size() - Stream.of(texts.login(), texts.name(), texts.orderName(), texts.city(), texts.state(),
        texts.country(), texts.personal()).mapToInt(text -> MacRoman.length(text) + 1).sum();
  }
}
