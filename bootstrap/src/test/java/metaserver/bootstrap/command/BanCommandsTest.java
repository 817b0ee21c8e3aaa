package metaserver.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Revocation;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionClient;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.moderation.Ban;
import metaserver.domain.moderation.BanId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BanCommandsTest {
  private static final TokenHash TOKEN = new TokenHash("0123456789abcdef".repeat(4));

  @TempDir Path directory;
  private Terminal terminal;

  @BeforeEach
  void openAnAccount() {
    terminal = new Terminal(directory);
    terminal.input = "secret";
    assertThat(terminal.type("user", "add", "Bob", "--password-stdin")).isZero();
  }

  @Test
  void aBanShouldEndTheLoginsAndBeWrittenDown() {
    PlayerId bob = PlayerId.of(terminal.users.find(NameKey.of("bob")).orElseThrow().id());
    terminal.sessions.add(new Session(TOKEN, bob, InetAddress.getLoopbackAddress(),
        new SessionClient.Game(ClientFamily.MYTH, 428), Terminal.NOW, Terminal.NOW.plus(Duration.ofHours(12)),
        Optional.empty()));

    assertThat(terminal.type("ban", "add", "bob", "--reason", "cheats", "--note", "report 7")).isZero();
    assertThat(terminal.out).isEqualToIgnoringNewLines("ban 1: Bob, login, until 2030-01-09 03:04 UTC");
    assertThat(terminal.sessions.find(TOKEN).orElseThrow().revocation().map(Revocation::reason))
        .contains(Revocation.Reason.BANNED);
    assertThat(terminal.audit.latest(1)).singleElement().satisfies(deed -> {
      assertThat(deed.kind()).isEqualTo(DeedKind.BAN);
      assertThat(deed.actor()).isEqualTo(Party.OPERATOR);
      assertThat(deed.after()).contains("ban 1, login, until 2030-01-09 03:04 UTC: cheats");
    });
    assertThat(terminal.type("ban", "add", "Bob")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.complaints()).containsExactly("metaserver: banned already: ban 1, until 2030-01-09 03:04 UTC");
  }

  @Test
  void aNetworkShouldBeBannedInItsOneForm() {
    assertThat(terminal.type("room", "add", "3", "--name", "R", "--clients", "myth")).as(terminal.err).isZero();
    assertThat(terminal.type(
            "ban", "add", "--network", "203.0.113.77/24", "--scope", "room", "--room", "3", "--for", "forever"))
        .as(terminal.err).isZero();

    assertThat(terminal.out).isEqualToIgnoringNewLines("ban 1: 203.0.113.0/24, room 3, for good");
    assertThat(terminal.type("ban", "list", "--address", "203.0.113.9", "--json")).isZero();
    assertThat(terminal.out)
        .contains("\"network\":\"203.0.113.0/24\"", "\"room\":3", "\"until\":null", "\"inForce\":true");
    assertThat(terminal.type("ban", "list", "--address", "203.0.114.9", "--json")).isZero();
    assertThat(terminal.out).isEmpty();
  }

  @Test
  void aLiftedBanShouldBeShownOnRequestOnly() {
    terminal.type("ban", "add", "bob", "--scope", "chat", "--for", "1h", "--note", "report 7");

    assertThat(terminal.type("ban", "lift", "1")).isZero();
    assertThat(terminal.out).isEqualToIgnoringNewLines("ban 1 of Bob is lifted");
    assertThat(terminal.bans.find(new BanId(1)).flatMap(Ban::lifting)).isPresent();
    assertThat(terminal.type("ban", "lift", "1")).isZero();
    assertThat(terminal.out).isEqualToIgnoringNewLines("ban 1 is over already");
    assertThat(terminal.type("ban", "list", "--user", "bob")).isZero();
    assertThat(terminal.out.lines()).containsExactly(BanRow.HEAD);
    assertThat(terminal.type("ban", "list", "--all")).isZero();
    assertThat(terminal.out).contains("lifted").contains("Bob");
    assertThat(terminal.type("ban", "show", "1")).isZero();
    assertThat(terminal.out).contains("note: report 7", "lifted 2030-01-02T03:04:05Z by operator");
    assertThat(terminal.type("ban", "lift", "2")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.complaints()).containsExactly("metaserver: there is no ban 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"add", "add bob --scope king", "add bob --for 0d", "add --network 0.0.0.0/0",
      "add --network here", "add bob --scope room", "add bob --scope login --room 3", "add nobody",
      "add bob --scope room --room 9", "add bob --scope room --room 99999", "show 0", "lift x", "list --user nobody"})
  void whatMakesNoSenseShouldBeRefused(String words) {
    assertThat(terminal.type(("ban " + words).split(" "))).isIn(ExitCode.USAGE, ExitCode.ERROR);
    assertThat(terminal.complaints()).isNotEmpty();
    assertThat(terminal.bans.lastChange()).isZero();
  }
}
