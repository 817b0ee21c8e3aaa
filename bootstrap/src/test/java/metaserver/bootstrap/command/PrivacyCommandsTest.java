package metaserver.bootstrap.command;

import static metaserver.bootstrap.command.Terminal.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionClient;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivacyCommandsTest {
  @TempDir Path directory;
  private Terminal terminal;
  private UserId bob = new UserId(UserId.MAX);

  @BeforeEach
  void sitDown() {
    terminal = new Terminal(directory);
    terminal.input = "secret";
    assertThat(terminal.type("user", "add", "Bob", "--password-stdin")).isZero();
    bob = terminal.users.find(NameKey.of("bob")).map(User::id).orElseThrow();
  }

  @Test
  void eraseShouldAskFirst() {
    assertThat(terminal.type("user", "erase", "Bob")).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.err).contains("User 'Bob' is erased for good", "--yes");
    assertThat(terminal.users.find(NameKey.of("bob"))).isPresent();
  }

  @Test
  void eraseShouldSayWhatTheAccountIsCalledNow() {
    session(1, NOW);

    assertThat(terminal.type("user", "erase", "bob", "--yes")).isZero();
    assertThat(terminal.out)
        .isEqualToIgnoringNewLines("user bob is erased and called erased-" + bob + " in games; sessions removed: 1");
    assertThat(terminal.users.find(bob)).map(User::isErased).contains(true);
    assertThat(terminal.audit.latest(1)).singleElement().satisfies(deed -> {
      assertThat(deed.after()).contains("erased");
      assertThat(deed.subject()).contains(new Party(Optional.of(bob), Optional.empty(), Optional.empty()));
    });
    assertThat(terminal.type("user", "erase", "bob", "--yes")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.complaints()).containsExactly("metaserver: user 'bob': there is no such account");
  }

  @Test
  void theNameOfErasedAccountsShouldBeNobodys() {
    assertThat(terminal.type("user", "add", "Erased-12", "--password-stdin")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.complaints())
        .containsExactly("metaserver: user 'Erased-12': the name is kept for guests or for erased accounts");
    assertThat(terminal.type("user", "hash", "Erased-12", "--password-stdin")).isEqualTo(ExitCode.ERROR);
  }

  @Test
  void exportShouldPrintJsonForPeopleAndForScriptsInAnyLocale() {
    assertThat(terminal.type("user", "export", "bob")).isZero();
    assertThat(terminal.out.replaceAll("\\s", "")).isEqualTo("{\"users\":{\"id\":" + bob + ",\"team\":\"\\u00D8\"}}");
    assertThat(terminal.type("user", "export", "nobody")).isEqualTo(ExitCode.ERROR);
  }

  @Test
  void exportShouldWriteANewFileForItsOwnerOnly() throws Exception {
    Path file = directory.resolve("bob.json");

    assertThat(terminal.type("user", "export", "bob", "--output", file.toString())).isZero();
    assertThat(terminal.out).isEqualToIgnoringNewLines("user Bob is written to " + file);
    assertThat(file).content().contains("\"id\" : " + bob);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    assertThat(terminal.type("user", "export", "bob", "--output", file.toString())).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.complaints()).containsExactly("metaserver: --output " + file + ": the file exists already");
  }

  @Test
  void housekeepingShouldDoAllJobsOrOneByTheSettings() {
    session(1, NOW.minus(Duration.ofDays(3)));
    session(2, NOW.minus(Duration.ofDays(9)));

    assertThat(terminal.type("housekeeping", "addresses", "--addresses-kept", "8d")).isZero();
    assertThat(terminal.out).isEqualToIgnoringNewLines("addresses shortened: 1");
    assertThat(terminal.type("housekeeping", "--sessions-kept", "5d")).isZero();
    assertThat(terminal.out.lines()).containsExactly(
        "sessions forgotten: 1", "addresses shortened: 0", "mutes forgotten: 0", "erased accounts swept: 0",
        "lines of chat forgotten, beside whole months: 0", "reports forgotten: 0",
        "months of the audit log dropped: 0");
    assertThat(terminal.type("housekeeping", "everything")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void theMemoryDatabaseShouldBeRefused() {
    terminal.environment.put("METASERVER_DATABASE", "memory");

    assertThat(terminal.type("user", "erase", "bob")).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(terminal.type("user", "export", "bob")).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(terminal.type("housekeeping")).isEqualTo(ExitCode.CONFIGURATION);
  }

  private void session(int number, Instant at) {
    terminal.sessions.add(new Session(new TokenHash("%064x".formatted(number)), PlayerId.of(bob),
        InetAddress.getLoopbackAddress(), new SessionClient.Game(ClientFamily.MYTH, 444), at,
        at.plus(Duration.ofHours(12)), Optional.empty()));
  }
}
