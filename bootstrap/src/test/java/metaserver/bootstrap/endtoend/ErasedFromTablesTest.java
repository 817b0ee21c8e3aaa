package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.announcements.AnnouncementTerms;
import metaserver.domain.announcements.Kind;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.Circle;
import metaserver.domain.identity.Scope;
import metaserver.domain.identity.User;
import metaserver.domain.moderation.BanTerms;
import metaserver.domain.moderation.Period;
import metaserver.domain.moderation.Subject;
import metaserver.network.notices.TextLine;
import metaserver.network.players.PlayerEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever somebody did and whatever was done to him: after his account is erased no table has his name. */
@Timeout(180)
class ErasedFromTablesTest {
  private static final String NAME = "Zyxquill";

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onPostgres(18).with("chat.log.keep", "7d")
      .with("games.settle.normal", "1s");

  private static String told(Inside who, String command) {
    who.say(command);
    return who.client().await(TextLine.class).text();
  }

  @Test
  void noTableShouldHaveTheNameOfAnErasedAccount() {
    User gone = SERVER.registerStaff(NAME, "secret", "moderator");
    User ben = SERVER.register("ben", "ben");
    SERVER.registerAdministrator("ada", "ada");
    live(gone, ben);
    assertThat(tablesWith(NAME)).contains("users", "chat_lines", "player_reports", "player_report_lines", "user_notes",
        "bans", "announcements", "audit_parties", "games", "game_participants");

    SERVER.erase(NAME);

    RunningServer.await(() -> SERVER.sessionsOnLine(gone.id().value()) == 0);
    assertThat(tablesWith(NAME)).isEmpty();
    assertThat(rows("select count(*) from sessions where user_id = " + gone.id())).containsExactly("0");
    assertThat(rows("select count(*) from audit_parties where account = " + gone.id()
        + " and (name is not null or address is not null)"))
        .containsExactly("0");
    assertThat(rows("select count(*) from audit_deeds where actor = " + gone.id())).doesNotContain("0");
  }

  private static void live(User gone, User ben) {
    try (Inside him = Game.myth(SERVER, Line.SEALED, NAME).enter(NAME, "secret", 0);
        Inside other = Game.myth(SERVER, Line.PLAIN, "ben").enter("ben", "ben", 0)) {
      him.hearOf(PlayerEntry.ADD, other.id());
      Duel duel = Duel.start(him, other, "a game");
      him.say("hello");
      other.whisper(him.id(), "psst");
      other.say(".report " + NAME + " He insults me.");
      other.client().await(TextLine.class);
      told(him, ".report ben He started it.");
      told(him, ".mute ben 2h");
      told(him, ".motd Be nice.");
      told(him, ".gag ben 1h noise");
      told(him, ".unban ben");
      RunningServer.await(() -> rows("select 1 from chat_lines where line = 'hello'").size() == 1);
      duel.report(him);
      duel.report(other);
      RunningServer.await(() -> SERVER.unsettled() == 0);
    }
    SERVER.note(ben, Party.of(gone), "plays by night");
    SERVER.note(gone, Party.OPERATOR, "a quarrel");
    SERVER.announce(new AnnouncementTerms(Kind.WELCOME, Circle.ALL, OptionalInt.empty(), 0, "Hi.",
        Period.forGood(Instant.now()), false, Party.of(gone)));
    SERVER.ban(new BanTerms(Subject.of(gone.id()), Scope.HOST, OptionalInt.empty(),
        new Period(Instant.now(), Optional.of(Instant.now().plus(Duration.ofDays(1)))), "cheats", "", Party.OPERATOR));
  }

  private static List<String> rows(String query) {
    return Rows.of(SERVER.database(), query);
  }

  private static List<String> tablesWith(String name) {
    return rows("select table_name from information_schema.tables"
            + " where table_schema = 'public' and table_type = 'BASE TABLE'")
        .stream().filter(table -> has(table, name))
        .map(table -> table.replaceFirst("_\\d{6,}$|_default$", "")).distinct().toList();
  }

  private static boolean has(String table, String name) {
    return !rows("select 1 from " + table + " as t where lower(t::text) like '%" + name.toLowerCase(Locale.ROOT)
        + "%' limit 1").isEmpty();
  }
}
