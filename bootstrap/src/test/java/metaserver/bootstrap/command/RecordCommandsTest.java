package metaserver.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.application.audit.SealDays;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Party;
import metaserver.domain.chat.SpokenLine;
import metaserver.domain.complaints.ContextLine;
import metaserver.domain.complaints.NewComplaint;
import metaserver.domain.complaints.Someone;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.lobby.RoomId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordCommandsTest {
  private static final Instant YESTERDAY = Instant.parse("2030-01-01T10:00:00Z");

  private final Terminal terminal;

  RecordCommandsTest(@TempDir Path directory) {
    terminal = new Terminal(directory);
  }

  private static Deed notice(Instant at, String text) {
    return new Deed(
        at, Party.named("ada"), DeedKind.NOTICE, Optional.of(Party.named("bob")), Optional.empty(), Optional.of(text));
  }

  private static SpokenLine line(String text) {
    return new SpokenLine(YESTERDAY, new RoomId(3), new PlayerId(7), "Ann", text);
  }

  @Test
  void deedsShouldBeListedAndFiltered() {
    terminal.deeds.add(notice(YESTERDAY, "first \u001b[2J"));
    terminal.deeds.add(notice(Terminal.NOW, "second"));

    assertThat(terminal.type("audit", "list")).isZero();
    assertThat(terminal.out.lines().skip(1)).hasSize(2).first().asString().contains("notice", "ada -> bob; is: second");
    assertThat(terminal.out).doesNotContain("\u001b");
    assertThat(terminal.type("audit", "list", "--since", "2030-01-02", "--actor", "ada", "--subject", "bob",
        "--kind", "notice", "--json")).isZero();
    assertThat(terminal.out.lines()).singleElement().asString()
        .contains("\"kind\":\"notice\"", "\"after\":\"second\"", "\"name\":\"ada\"");
    assertThat(terminal.type("audit", "list", "--actor", "nobody", "--json")).isZero();
    assertThat(terminal.out).isEmpty();
  }

  @Test
  void anAuditLogThatIsAsItWasShouldBeVerified() {
    terminal.deeds.add(notice(YESTERDAY, "first"));
    new SealDays(terminal.deeds, terminal.transactions, _ -> {}, InstantSource.fixed(Terminal.NOW)).seal();

    assertThat(terminal.type("audit", "verify")).isZero();
    assertThat(terminal.out).contains("sealed days: 1, deeds: 1", "last seal: 2030-01-01 ", "nothing differs");
  }

  @Test
  void lookingIntoTheChatLogShouldBeADeed() {
    terminal.chat.add(List.of(line("I like horses"), line("nothing")));

    assertThat(terminal.type("chatlog", "search", "HORSE", "--room", "3", "--by", "ada")).isZero();
    assertThat(terminal.out.lines()).singleElement().asString().endsWith("room 3  Ann (7): I like horses");
    assertThat(terminal.deeds.latest(1)).singleElement().satisfies(deed -> {
      assertThat(deed.kind()).isEqualTo(DeedKind.LOG_READ);
      assertThat(deed.actor()).isEqualTo(Party.named("ada"));
      assertThat(deed.after().orElseThrow()).contains("text \"HORSE\"", "room 3");
    });
    assertThat(terminal.type("chatlog", "search", "ho")).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.type("chatlog", "search", "--since", "yesterday")).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.type("chatlog", "search", "--user", "ann", "--json")).isZero();
    assertThat(terminal.out.lines()).hasSize(2);
  }

  @Test
  void aReportShouldBeListedShownWithNotesAndClosed() {
    terminal.input = "secret\n";
    assertThat(terminal.type("user", "add", "ben", "--password-stdin")).isZero();
    int user = terminal.users.list(Optional.empty(), 9).getFirst().id().value();
    int id = terminal.complaints.add(new NewComplaint(YESTERDAY, new RoomId(3), new Someone(new PlayerId(7), "Ann"),
        Optional.of(new Someone(new PlayerId(user), "Ben")), "He swears", Optional.of("a game"),
        List.of(new ContextLine(true, line("damn")))));

    assertThat(terminal.type("note", "add", "ben", "Swears often", "--by", "ada")).isZero();
    assertThat(terminal.type("note", "list", "ben")).isZero();
    assertThat(terminal.out).contains("by ada: Swears often");
    assertThat(terminal.type("report", "list")).isZero();
    assertThat(terminal.out).contains("report " + id, "about Ben (" + user + "): He swears");
    assertThat(terminal.type("report", "show", "" + id)).isZero();
    assertThat(terminal.out).contains("whisper", "damn", "a game", "note", "Swears often");
    assertThat(terminal.type("report", "close", "" + id, "--verdict", "warned", "--by", "ada")).isZero();
    assertThat(terminal.type("report", "close", "" + id, "--verdict", "again")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.err).contains("was closed").contains("by ada: warned");
    assertThat(terminal.type("report", "list")).isZero();
    assertThat(terminal.out).isEmpty();
    assertThat(terminal.type("report", "list", "--all", "--json")).isZero();
    assertThat(terminal.out).contains("warned");
    assertThat(terminal.type("report", "show", "99")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.deeds.latest(9)).extracting(Deed::kind).containsExactly(DeedKind.REPORT_CLOSED, DeedKind.NOTE);
  }

  @Test
  void aRoomShouldSayForHowLongItsLinesAreKept() {
    terminal.type("room", "add", "3", "--chat-log", "7");
    assertThat(terminal.rooms.find(new RoomId(3)).orElseThrow().chatLogDays()).isEqualTo(OptionalInt.of(7));
    terminal.type("room", "list");
    assertThat(terminal.out).contains("7 days");
    terminal.type("room", "edit", "3", "--chat-log", "off");
    assertThat(terminal.rooms.find(new RoomId(3)).orElseThrow().chatLogDays()).isEqualTo(OptionalInt.of(0));
    terminal.type("room", "edit", "3", "--chat-log", "default");
    assertThat(terminal.rooms.find(new RoomId(3)).orElseThrow().chatLogDays()).isEmpty();
    assertThat(terminal.type("room", "edit", "3", "--chat-log", "never")).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.type("room", "edit", "3", "--chat-log", "9999")).isEqualTo(ExitCode.ERROR);
  }
}
