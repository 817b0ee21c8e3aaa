package metaserver.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnounceCommandsTest {
  @TempDir Path directory;
  private Terminal terminal;

  @BeforeEach
  void sitDown() {
    terminal = new Terminal(directory);
  }

  @Test
  void anAnnouncementShouldBeListedUntilItIsEnded() {
    assertThat(terminal.type("room", "add", "3", "--clients", "myth")).isZero();
    assertThat(terminal.type("announce", "add", "one\\ntwo", "--as", "notice", "--to", "staff", "--room", "3", "--priority",
        "5", "--from", "2030-02-01T20:00:00", "--weekly", "--by", "Cid")).as(terminal.err).isZero();
    assertThat(terminal.out).startsWith(
        "1  notice to staff in room 3, priority 5, from 2030-02-01T20:00:00Z, weekly, by Cid: one");
    assertThat(terminal.announcements.find(1).orElseThrow().terms().lines()).containsExactly("one", "two");
    assertThat(terminal.type("announce", "list", "--json")).isZero();
    assertThat(terminal.out).contains("\"kind\":\"notice\"", "\"weekly\":true", "\"over\":false");

    assertThat(terminal.type("announce", "end", "1", "--by", "Cid")).isZero();
    assertThat(terminal.type("announce", "end", "1")).isZero();
    assertThat(terminal.out).contains("over already");
    assertThat(terminal.type("announce", "list")).isZero();
    assertThat(terminal.out).isEmpty();
    assertThat(terminal.type("announce", "list", "--all")).isZero();
    assertThat(terminal.out).contains(", over,");
    Deed ended = terminal.audit.latest(1).getFirst();
    assertThat(ended.kind()).isEqualTo(DeedKind.ANNOUNCEMENT);
    assertThat(ended.actor().name()).contains("Cid");
    assertThat(ended.before()).isEqualTo(Optional.of("announcement 1, notice to staff in room 3: one\ntwo"));
  }

  @Test
  void whatMakesNoSenseShouldBeRefused() {
    assertThat(terminal.type("announce", "add", "x", "--room", "9")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.type("announce", "add", " ")).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.type("announce", "add", "x", "--weekly")).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.type("announce", "add", "x", "--until", "2029-01-01")).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.type("announce", "end", "7")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.complaints()).containsExactly("metaserver: there is no announcement 7");
  }
}
