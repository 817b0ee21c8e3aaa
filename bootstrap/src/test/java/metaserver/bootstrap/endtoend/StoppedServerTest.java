package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.ServerFile;
import metaserver.bootstrap.settings.Settings;
import metaserver.bootstrap.settings.SettingsReader;
import metaserver.bootstrap.settings.SettingsReading;
import metaserver.domain.text.Blob;
import metaserver.network.games.CreateGame;
import metaserver.network.games.GameData;
import metaserver.network.games.GameList;
import metaserver.network.games.RemoveGame;
import metaserver.network.games.StartGame;
import metaserver.network.notices.TextLine;
import metaserver.network.wire.Packet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server in its own process that is told to stop, and what it leaves in its log's file. */
@Timeout(240)
class StoppedServerTest {
  private static final int ROOM = 0;

  @TempDir private Path data;

  @Test
  void drainShouldStopAServerWithoutGamesWithExitCodeZero() throws Exception {
    Path log = data.resolve("server.log");
    try (ServerProcess server = ServerProcess.serve(data, options(log))) {
      assertThat(Files.exists(data.resolve("server.pid"))).isTrue();
      Game.myth(server, Line.SEALED, "bob").logIn("bob", "");
      StringWriter said = new StringWriter();
      assertThat(ServerFile.drain(settings(), new PrintWriter(said, true))).isZero();
      assertThat(said.toString()).contains("lets nobody in any more");
      assertThat(server.awaitEnd()).isZero();
    }
    assertThat(Files.exists(data.resolve("server.pid"))).isFalse();
    List<JsonNode> lines = lines(log);
    assertThat(lines)
        .anySatisfy(line -> assertThat(line.path("formattedMessage").asString()).startsWith("event=login "));
    assertThat(lines)
        .anySatisfy(line -> assertThat(line.path("formattedMessage").asString()).startsWith("event=drain games=0"));
    assertThat(lines).allSatisfy(line -> assertThat(line.path("level").asString()).isNotEmpty());
  }

  @Test
  void aSecondServerThatIsRefusedShouldLeaveTheFirstToDrain() throws Exception {
    Path log = data.resolve("server.log");
    try (ServerProcess server = ServerProcess.serve(data, options(log))) {
      ServerFile.write(settings()).close();

      assertThat(ServerFile.drain(settings(), new PrintWriter(new StringWriter()))).isZero();
      assertThat(server.awaitEnd()).isZero();
    }
  }

  @Test
  void drainShouldWaitForAGameThatIsPlayedAndRefuseNewOnes() throws Exception {
    Path log = data.resolve("server.log");
    try (ServerProcess server = ServerProcess.serve(data, options(log))) {
      try (Inside ann = Game.myth(server, Line.SEALED, "ann").enter("ann", "", ROOM);
          Inside ben = Game.myth(server, Line.SEALED, "ben").enter("ben", "", ROOM)) {
        ann.client().say(game(), new StartGame(0));
        hearOfGame(ann);
        hearOfGame(ann);
        assertThat(ServerFile.drain(settings(), new PrintWriter(new StringWriter()))).isZero();
        hearLine(ann, "stops when the last game is over");
        ben.client().say(game());
        hearLine(ben, "no new games");
        ann.client().say(new RemoveGame());
        assertThat(server.awaitEnd()).isZero();
      }
    }
    assertThat(lines(log)).anySatisfy(line ->
        assertThat(line.path("formattedMessage").asString()).startsWith("event=drain games=1"));
  }

  /** Whatever else is told meanwhile. */
  private static void hearLine(Inside player, String words) {
    Packet packet = player.client().hear();
    while (!(packet instanceof TextLine line && line.text().contains(words))) packet = player.client().hear();
  }

  private static void hearOfGame(Inside player) {
    Packet packet = player.client().hear();
    while (!(packet instanceof GameList)) packet = player.client().hear();
  }

  /** Captures for eight, called G, on map M. */
  private static CreateGame game() {
    byte[] bytes = ByteBuffer.allocate(572).putShort(2, (short) 8).putShort(18, (short) 8)
        .put(568, HexFormat.of().parseHex("47004d00")).array();
    return new CreateGame(3453, 0, new GameData(Blob.of(bytes)));
  }

  private static List<JsonNode> lines(Path log) throws IOException {
    JsonMapper json = new JsonMapper();
    return Files.readAllLines(log).stream().map(json::readTree).toList();
  }

  private List<String> options(Path log) {
    return Stream.of("--database", "embedded", "--bind-address", "127.0.0.1", "--login-port", "0",
        "--room-first-port", "0", "--ops-port", "0", "--site-port", "0", "--password-memory", "1MiB",
        "--games-probe", "off", "--games-settle-normal", "1s", "--log-format", "json",
        "--log-file", log.toString()).toList();
  }

  private Settings settings() {
    return switch (new SettingsReader(Map.of(), data).read(Map.of("data", data.toString()), Optional.empty())) {
      case SettingsReading.Complete(Settings settings) -> settings;
      case SettingsReading.Refused refused -> throw new IllegalArgumentException(refused.toString());
    };
  }
}
