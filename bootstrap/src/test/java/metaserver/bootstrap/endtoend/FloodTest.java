package metaserver.bootstrap.endtoend;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import metaserver.bootstrap.client.Advert;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.MovedClock;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.games.GameType;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.games.GameEntry;
import metaserver.network.games.GameList;
import metaserver.network.games.RemoveGame;
import metaserver.network.lobby.PlayerList;
import metaserver.network.notices.KickNotice;
import metaserver.network.notices.TextLine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who says too much is stopped, and coming back does not help him. */
@Timeout(120)
class FloodTest {
  private static final MovedClock CLOCK = new MovedClock();

  @RegisterExtension
  static final RunningServer SERVER =
      RunningServer.onMemory().at(CLOCK).with("chat.flood.control", "on").with("ops.port", "0");

  @BeforeAll
  static void openAccounts() {
    for (String name : new String[] {"myth", "alephone", "host"}) SERVER.register(name, "pw");
  }

  @ParameterizedTest
  @EnumSource
  void whoGoesOnShouldBeWarnedMutedDroppedAndStillMutedWhenHeIsBack(ClientFamily family) {
    String name = family == ClientFamily.MYTH ? "myth" : "alephone";
    Game game = family == ClientFamily.MYTH ? Game.myth(SERVER, Line.SEALED, name) : Game.alephOne(SERVER, name);
    int room = family == ClientFamily.MYTH ? 0 : 26;
    try (Inside loud = game.enter(name, "pw", room)) {
      for (int i = 0; i < 8; i++) {
        loud.say("line " + i);
        loud.hear("line " + i);
      }
      loud.say("too fast");
      assertThat(loud.client().hear(TextLine.class).text()).startsWith("You say too fast: this line was not sent.");
      loud.whisper(loud.id(), "a whisper counts as well");
      assertThat(loud.client().hear(TextLine.class).text()).contains("you are muted for 60 seconds");
      loud.say("and on");
      assertThat(loud.client().hear(TextLine.class).text()).startsWith("You said too much");
      loud.client().hear(KickNotice.class);
      loud.client().hearTheEnd();
    }
    try (Inside again = game.enter(name, "pw", room)) {
      CLOCK.move(Duration.ofSeconds(10));
      again.say("am I back?");
      assertThat(again.client().hear(TextLine.class).text()).isEqualTo("You are muted for another 50 seconds.");
      CLOCK.move(Duration.ofSeconds(50));
      again.say("now I am");
      again.hear("now I am");
    }
    for (String action : List.of("warned", "muted", "dropped", "silenced")) {
      assertThat(Scrape.of(SERVER.operations()).value("metaserver_flood_control_total{action=\"" + action + "\"}"))
          .isPositive();
    }
  }

  @Test
  void aHostShouldFloodNoRoomAndItsLastWordShouldBeShown() {
    Game game = Game.myth(SERVER, Line.PLAIN, "host");
    try (Inside reader = Game.myth(SERVER, Line.SEALED, "Gus").enter("Gus", "", 1);
        Inside host = game.enter("host", "pw", 1)) {
      reader.client().hear(PlayerList.class);
      for (int i = 0; i < 50; i++) host.client().say(Advert.of(GameType.BODY_COUNT, "game " + i).packet());
      for (int i = 0; i < 20; i++) assertThat(name(reader)).isEqualTo("game " + i);
      String shown = name(reader);
      while (!shown.equals("game 49")) shown = name(reader);
      host.client().say(new RemoveGame());
      assertThat(reader.client().hear(GameList.class).games().getFirst().verb()).isEqualTo(GameEntry.DELETE);
    }
  }

  private static String name(Inside reader) {
    GameEntry entry = reader.client().hear(GameList.class).games().getFirst();
    byte[] data = entry.gameData().bytes().bytes();
    int end = 568;
    while (data[end] != 0) end++;
    return new String(data, 568, end - 568, US_ASCII);
  }
}
