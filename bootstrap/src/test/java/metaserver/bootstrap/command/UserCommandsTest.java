package metaserver.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import metaserver.bootstrap.identity.UserLine;
import metaserver.bootstrap.identity.UsersFile;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Grant;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Revocation;
import metaserver.domain.identity.Role;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionClient;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.User;
import metaserver.domain.identity.Username;
import metaserver.domain.text.Blob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCommandsTest {
  private static final TokenHash TOKEN = new TokenHash("0123456789abcdef".repeat(4));

  @TempDir Path directory;
  private Terminal terminal;

  @BeforeEach
  void sitDown() {
    terminal = new Terminal(directory);
  }

  @Test
  void addShouldTakeThePasswordFromStandardInput() {
    terminal.input = "caf\u00e9\r\nnot this";

    assertThat(terminal.type("user", "add", "Bob", "--admin", "--password-stdin")).isZero();
    assertThat(terminal.out).isEqualToIgnoringNewLines("added user Bob, id " + bob().id());
    assertThat(bob().admin()).isTrue();
    assertThat(bob().passwordHash()).isEqualTo(new ReadableHasher().hash(new Password("caf\u00e9")));
  }

  @Test
  void addShouldAskTwice() {
    terminal.answers.addAll(List.of("secret", "secret"));
    assertThat(terminal.type("user", "add", "Bob")).isZero();

    terminal.answers.addAll(List.of("secret", "sceret"));
    assertThat(terminal.type("user", "add", "Eve")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.complaints()).containsExactly("metaserver: the two passwords differ");
  }

  @Test
  void addShouldPointToStandardInputWhereThereIsNoTerminal() {
    assertThat(terminal.type("user", "add", "Bob")).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.err).contains("--password-stdin");
  }

  @Test
  void addShouldRefuseANameThatIsTakenInAnotherSpelling() {
    add("Bob");

    assertThat(terminal.type("user", "add", "BOB", "--password-stdin")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.complaints())
        .containsExactly("metaserver: user 'BOB': the name is taken, perhaps in another spelling");
  }

  @Test
  void addShouldRefuseTheNameOfGuests() {
    terminal.input = "secret";

    assertThat(terminal.type("user", "add", "Guest", "--password-stdin")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.users.list(Optional.empty(), 10)).isEmpty();
  }

  @Test
  void addShouldRefuseAPasswordThatTheClientsCannotSendUnlessTold() {
    terminal.input = "sixteen letters!";
    assertThat(terminal.type("user", "add", "Bob", "--password-stdin")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.err).contains("--allow-long-password").doesNotContain("sixteen");

    assertThat(terminal.type("user", "add", "Bob", "--password-stdin", "--allow-long-password")).isZero();
  }

  @Test
  void addShouldRefuseAnEmptyPasswordWhateverItIsTold() {
    assertThat(terminal.type("user", "add", "Bob", "--password-stdin", "--allow-long-password"))
        .isEqualTo(ExitCode.ERROR);
  }

  @Test
  void disableShouldEndTheLogins() {
    add("Bob");
    logIn();

    assertThat(terminal.type("user", "disable", "bob")).isZero();
    assertThat(terminal.out).isEqualToIgnoringNewLines("user Bob is disabled; logins ended: 1");
    assertThat(bob().active()).isFalse();
    assertThat(revocation()).hasValue(Revocation.Reason.ACCOUNT_DISABLED);

    assertThat(terminal.type("user", "disable", "bob")).isZero();
    assertThat(terminal.out).isEqualToIgnoringNewLines("user Bob is disabled already");
    assertThat(terminal.type("user", "enable", "bob")).isZero();
    assertThat(bob().active()).isTrue();
  }

  @Test
  void aNewPasswordShouldEndTheLogins() {
    add("Bob");
    logIn();
    terminal.input = "another\n";

    assertThat(terminal.type("user", "password", "bob", "--password-stdin")).isZero();
    assertThat(bob().passwordHash()).isEqualTo(new ReadableHasher().hash(new Password("another")));
    assertThat(revocation()).hasValue(Revocation.Reason.PASSWORD_CHANGED);
  }

  @Test
  void anotherRoleShouldLeaveTheLoginsAndCountAsAChange() {
    add("Bob");
    logIn();
    int version = bob().version();

    assertThat(terminal.type("user", "role", "bob", "admin")).isZero();
    assertThat(bob().admin()).isTrue();
    assertThat(bob().version()).isGreaterThan(version);
    assertThat(revocation()).isEmpty();
  }

  @Test
  void rolesNotNamedShouldBeTaken() {
    add("Bob");

    assertThat(terminal.type("user", "role", "bob", "moderator@3", "bot")).isZero();
    assertThat(bob().roles().grants()).containsExactly(Grant.in(3, Role.MODERATOR), Grant.everywhere(Role.BOT));
    assertThat(terminal.type("user", "role", "bob", "organiser")).isZero();
    assertThat(bob().roles().grants()).containsExactly(Grant.everywhere(Role.ORGANISER));
    assertThat(terminal.type("user", "role", "bob", "player")).isZero();
    assertThat(bob().roles()).isEqualTo(Roles.NONE);
    assertThat(terminal.type("user", "role", "bob", "king")).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.type("user", "role", "bob", "moderator@32768")).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.type("user", "role", "bob", "moderator@4294967295")).isEqualTo(ExitCode.USAGE);
    assertThat(bob().roles()).isEqualTo(Roles.NONE);
  }

  @Test
  void everyChangeShouldBeWrittenDownWithoutThePassword() {
    add("Bob");
    terminal.type("user", "role", "bob", "moderator@3");
    terminal.type("user", "role", "bob", "moderator@3");
    terminal.type("user", "disable", "bob");
    terminal.input = "another\n";
    terminal.type("user", "password", "bob", "--password-stdin");

    assertThat(terminal.audit.latest(9)).allMatch(deed -> deed.actor().equals(Party.OPERATOR)
        && deed.subject().equals(Optional.of(Party.of(bob()))));
    assertThat(terminal.audit.latest(9).reversed()).extracting(deed ->
        deed.kind() + ": " + deed.before().orElse("") + " > " + deed.after().orElse("")).containsExactly(
            "ACCOUNT:  > opened", "ROLES: [] > [MODERATOR@3]", "ACCOUNT: active > disabled",
            "ACCOUNT: a password > another password");
  }

  @Test
  void anUnknownAccountShouldBeNamed() {
    assertThat(terminal.type("user", "disable", "nobody")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.complaints()).containsExactly("metaserver: user 'nobody': there is no such account");
  }

  @Test
  void listShouldShowAccountsByNameForPeopleAndForScripts() {
    add("eve");
    add("Bob");

    assertThat(terminal.type("user", "list")).isZero();
    assertThat(terminal.out.lines().skip(1).map(line -> line.strip().split("\\s+", -1)[1]))
        .containsExactly("Bob", "eve");

    assertThat(terminal.type("user", "list", "--json")).isZero();
    assertThat(terminal.out.lines().findFirst()).hasValueSatisfying(line -> assertThat(line)
        .contains("\"username\":\"Bob\"", "\"admin\":false", "\"createdAt\":\"2030-01-02T03:04:05Z\"",
            "\"lastLogin\":null")
        .doesNotContain("argon2id"));
  }

  @Test
  void aNameShouldReachAScriptWhateverItsLocale() {
    add("Jos\u00e9");

    assertThat(terminal.type("user", "list", "--json")).isZero();
    assertThat(terminal.out).contains("\"username\":\"Jos\\u00E9\"");
  }

  @Test
  void hashShouldPrintALineThatAUsersFileTakes() throws Exception {
    terminal.environment.put("METASERVER_DATABASE", "memory");
    terminal.input = "secret";
    assertThat(terminal.type("user", "hash", "Bob: the first", "--admin", "--password-stdin")).isZero();

    Path file = Files.writeString(directory.resolve("users"), "# accounts\n\n" + terminal.out);
    assertThat(UsersFile.read(file)).isEqualTo(new UsersFile.Read(List.of(new UserLine(
        new Username("Bob: the first"), new ReadableHasher().hash(new Password("secret")), Roles.ADMINISTRATOR))));
  }

  private void add(String name) {
    terminal.input = "secret";
    assertThat(terminal.type("user", "add", name, "--password-stdin")).isZero();
  }

  private User bob() {
    return terminal.users.find(NameKey.of("bob")).orElseThrow();
  }

  private void logIn() {
    terminal.sessions.add(new Session(TOKEN, PlayerId.of(bob().id()), InetAddress.getLoopbackAddress(),
        new SessionClient.Game(ClientFamily.MYTH, 428), Terminal.NOW, Terminal.NOW.plus(Duration.ofHours(12)),
        Optional.empty()));
  }

  private Optional<Revocation.Reason> revocation() {
    return terminal.sessions.find(TOKEN).orElseThrow().revocation().map(Revocation::reason);
  }

  @Test
  void verifyShouldLetInWhoWaits() {
    add("Bob");
    terminal.accountStores.contacts().hold(bob().id(), Terminal.NOW);

    assertThat(terminal.type("user", "verify", "bob")).isZero();
    assertThat(terminal.out).isEqualToIgnoringNewLines("user Bob is verified");
    assertThat(terminal.type("user", "verify", "bob")).isZero();
    assertThat(terminal.out).isEqualToIgnoringNewLines("user Bob is verified already");
    assertThat(terminal.type("user", "verify", "eve")).isEqualTo(ExitCode.ERROR);
  }

  @Test
  void codesOffShouldForgetALostDevice() {
    add("Bob");
    terminal.accountStores.authenticators().begin(bob().id(), Blob.EMPTY);

    assertThat(terminal.type("user", "codes-off", "bob")).isZero();
    assertThat(terminal.out).isEqualToIgnoringNewLines("user Bob is asked for no codes");
    assertThat(terminal.type("user", "codes-off", "bob")).isZero();
    assertThat(terminal.out).isEqualToIgnoringNewLines("user Bob is asked for no codes already");
    assertThat(terminal.type("user", "codes-off", "eve")).isEqualTo(ExitCode.ERROR);
  }
}
