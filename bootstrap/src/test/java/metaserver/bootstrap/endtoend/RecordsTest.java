package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.application.lobby.RoomEdit;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.chat.Whisper;
import metaserver.network.notices.TextLine;
import metaserver.persistence.embedded.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of what players say, and what they report to staff. */
@Timeout(180)
class RecordsTest {
  private static final int POSTGRES = 18;
  private static final int BOTH = 40;
  private static final int UNKEPT = 41;

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onPostgres(POSTGRES).with("chat.log.keep", "7d")
      .with("reports.per.hour", "3").with("db.pool.size", "4").with("db.pool.overflow", "2").with("db.pool.wait", "1s");

  @BeforeAll
  static void openAccountsAndRooms() {
    for (String name : new String[] {"ann", "ben", "cid", "dan"}) SERVER.register(name, name);
    SERVER.registerAdministrator("ada", "ada");
    SERVER.addRoom(BOTH, room(Optional.empty()));
    SERVER.addRoom(UNKEPT, room(Optional.of(OptionalInt.of(0))));
  }

  private static RoomEdit room(Optional<OptionalInt> chatLog) {
    return new RoomEdit(Optional.of("Room"), Optional.empty(), OptionalInt.empty(), OptionalInt.empty(),
        OptionalInt.empty(), OptionalInt.of(0), Optional.empty(), Optional.empty(), chatLog);
  }

  @AfterEach
  void nobodyShouldBeLeftBehind() {
    RunningServer.await(() -> SERVER.players(BOTH) + SERVER.players(UNKEPT) == 0);
  }

  private static Game client(ClientFamily family, String nick) {
    return switch (family) {
      case MYTH -> Game.myth(SERVER, Line.SEALED, nick);
      case ALEPH_ONE -> Game.alephOne(SERVER, nick);
    };
  }

  private static List<String> rows(String query, Object... parameters) {
    return Rows.of(SERVER.database(), query, parameters);
  }

  private static String told(Inside player) {
    return player.client().await(TextLine.class).text();
  }

  @ParameterizedTest
  @EnumSource
  void aReportShouldReachStaffWithWhatWasSaidBefore(ClientFamily family) {
    String name = family == ClientFamily.MYTH ? "ann" : "dan";
    try (Inside ada = client(ClientFamily.MYTH, "ada").enter("ada", "ada", BOTH);
        Inside ben = client(ClientFamily.ALEPH_ONE, "ben").enter("ben", "ben", BOTH);
        Inside ann = client(family, name).enter(name, name, BOTH)) {
      ben.say("you are slow");
      ben.whisper(ann.id(), "and ugly");
      ann.client().await(Whisper.class);
      ann.say(".report ben He insults me.");
      assertThat(told(ann)).startsWith("Thank you. Your report about ben|p is with staff, as number ");
      assertThat(told(ada)).contains(" by " + name + "|p about ben|p: He insults me.");
      String id = rows("select max(id) from player_reports").getFirst();
      assertThat(rows("select by_player, about_player, text, game from player_reports where id = " + id))
          .containsExactly(ann.id() + " " + ben.id() + " He insults me. null");
      assertThat(rows("select whisper, nick, line from player_report_lines where report_id = " + id + " order by nth"))
          .endsWith("f ben you are slow", "t ben and ugly");
      ann.say(".report The room is full of spam.");
      assertThat(told(ann)).startsWith("Thank you. Your report is with staff, as number ");
      ann.say(".report");
      assertThat(told(ann)).isEqualTo("Say what happened: .report TEXT");
      ann.say(".report again");
      told(ann);
      ann.say(".report and again");
      assertThat(told(ann)).startsWith("You reported much already.");
    }
  }

  @Test
  void linesShouldBeKeptAndWhispersAndCommandsNever() {
    try (Inside ann = client(ClientFamily.MYTH, "ann").enter("ann", "ann", BOTH);
        Inside ben = client(ClientFamily.ALEPH_ONE, "ben").enter("ben", "ben", UNKEPT)) {
      ann.whisper(ann.id(), "secret one");
      ann.say(".help secret two");
      ben.say("secret three");
      ben.hear("secret three");
      ann.say("for everybody");
      RunningServer.await(() -> rows("select 1 from chat_lines where line = 'for everybody'").size() == 1);
      assertThat(rows("select room, player, nick from chat_lines where line = 'for everybody'"))
          .containsExactly(BOTH + " " + ann.id() + " ann");
      assertThat(rows("select line from chat_lines where line like '%secret%'")).isEmpty();
      assertThat(rows("select tableoid::regclass from chat_lines where line = 'for everybody'").getFirst())
          .matches("chat_lines_\\d{6}");
    }
  }

  @Test
  void anOutageShouldDelayWhatIsKeptAndRefuseReports() {
    PostgresServer database = PostgresServer.version(POSTGRES);
    try (Inside cid = client(ClientFamily.MYTH, "cid").enter("cid", "cid", BOTH)) {
      database.stop();
      cid.say("said in the dark");
      cid.hear("said in the dark");
      cid.say(".report Nothing works");
      assertThat(told(cid)).isEqualTo("The database is away. Try again in a minute.");
      database.start();
      RunningServer.await(() -> rows("select 1 from chat_lines where line = 'said in the dark'").size() == 1);
    }
  }
}
