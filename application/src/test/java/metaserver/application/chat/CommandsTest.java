package metaserver.application.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import metaserver.application.identity.LoginSecret;
import metaserver.application.lobby.Clients;
import metaserver.application.lobby.Ear;
import metaserver.application.lobby.Hall;
import metaserver.application.lobby.LiveRoom;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.Member;
import metaserver.domain.chat.Utterance;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Grant;
import metaserver.domain.identity.Permission;
import metaserver.domain.identity.Role;
import metaserver.domain.identity.Roles;
import metaserver.domain.lobby.Rooms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  private final LiveRoom room = new Hall().room(Rooms.room(3, 6323));
  private final Ear ann = new Ear();
  private final Member annIn = Hall.in(room, Clients.registered(1, "Ann", "Ann"), ann);
  private final List<Call> calls = new ArrayList<>();
  private final List<String> targets = new ArrayList<>();
  private final Commands commands = new Commands(StaffTyping.ON, List.of(
      Command.of("poke", "[NAME] [TEXT]", "Pokes.", this::poke),
      Command.of("peek", "", "Peeks.", calls::add).only(ClientFamily.ALEPH_ONE),
      Command.of(Permission.KICK, "kick", "[REASON]", "Kicks.", calls::add),
      Command.of(Permission.READ_LOGS, "read", "", "Reads.", calls::add)));

  @BeforeEach
  void forgetTheWelcome() {
    ann.heard();
  }

  @Test
  void aCommandShouldBeFoundInAnyCaseWithTheRestOfTheLine() {
    obey(annIn, ".PoKe  a  b ");

    assertThat(calls).containsExactly(new Call(annIn, 0, "a  b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {".kick Bob", ".nothing", ".peek"})
  void whatSomebodyDoesNotHaveShouldBeUnknown(String line) {
    obey(annIn, line);

    assertThat(calls).isEmpty();
    assertThat(answers()).singleElement().asString().startsWith("Unknown command: ." + line.substring(1, 5));
  }

  @Test
  void staffShouldHaveTheirCommandsWhereTheirRolesReach() {
    Member here = in(new Roles(List.of(Grant.in(3, Role.MODERATOR))));
    obey(here, ".kick");
    obey(here, ".read");
    assertThat(calls).extracting(Call::caller).containsExactly(here);

    obey(in(new Roles(List.of(Grant.in(4, Role.MODERATOR)))), ".kick");
    assertThat(calls).hasSize(1);

    obey(in(Roles.ADMINISTRATOR), ".read");
    assertThat(calls).hasSize(2);
  }

  @Test
  void nobodyShouldHaveStaffCommandsWhereTheyAreSwitchedOff() {
    Commands none = new Commands(
        StaffTyping.OFF, List.of(Command.of(Permission.KICK, "kick", "", "Kicks.", calls::add)));

    none.obey(in(Roles.ADMINISTRATOR), 0, new Utterance(0, 0, 0, ".kick"));

    assertThat(calls).isEmpty();
  }

  @Test
  void staffShouldHaveTheirCommandsByAGamePasswordAloneWhereThatIsAskedFor() {
    Commands strict = new Commands(
        StaffTyping.GAME_PASSWORD, List.of(Command.of(Permission.KICK, "kick", "", "Kicks.", calls::add)));
    Member admin = in(Roles.ADMINISTRATOR);

    strict.obey(admin, 0, new Utterance(0, 0, 0, ".kick"));
    assertThat(calls).isEmpty();
    admin.session().openedBy(LoginSecret.GAME_PASSWORD);
    strict.obey(admin, 0, new Utterance(0, 0, 0, ".kick"));
    assertThat(calls).hasSize(1);
  }

  @Test
  void helpShouldListWhatTheCallerHasAndTellAboutOne() {
    obey(annIn, ".help");
    assertThat(String.join(" ", answers())).contains(".help", ".poke").doesNotContain(".kick", ".peek");

    obey(annIn, ".help .POKE");
    assertThat(answers()).containsExactly(".poke [NAME] [TEXT]: Pokes.");
    obey(annIn, ".help kick");
    assertThat(answers()).containsExactly("There is no such command.");
  }

  /** Ann, Bob, Big Bob, and a guest called Bobby are there; the pointed number is 2 for Bob, 9 for nobody. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
    "0 | Bob hello there     | Bob: hello there",
    "0 | bob                 | Bob:",
    "0 | big bob  hello      | Big Bob: hello",
    "0 | BI hello            | Big Bob: hello",
    "0 | \"big b\" hello     | Big Bob: hello",
    "0 | \"big bob           | Big Bob:",
    "0 | Bobb                | Guest Bobby:",
    "0 | guest bobby x       | Guest Bobby: x",
    "0 | b hello             | -",
    "0 | nobody              | -",
    "0 | -                   | -",
    "2 | what ever           | Bob: what ever",
    "2 | Ann                 | Bob: Ann",
    "9 | Ann                 | -",
  })
  void aPlayerShouldBeFoundByPointingOrByName(int pointed, String rest, String found) {
    Hall.in(room, Clients.registered(2, "Bob", "Bob"), new Ear());
    Hall.in(room, Clients.registered(3, "Big", "Big Bob"), new Ear());
    Hall.in(room, Clients.guest(1, "|iGuest|p Bobby", ClientFamily.MYTH), new Ear());
    ann.heard();

    commands.obey(annIn, pointed, new Utterance(0, 0, 0, ".poke " + (rest == null ? "" : rest)));

    assertThat(targets).isEqualTo(found == null ? List.of() : List.of(found));
    assertThat(answers()).hasSize(found == null ? 1 : 0);
  }

  private void poke(Call call) {
    calls.add(call);
    call.target().ifPresent(target ->
        targets.add((target.member().player().nick().key().text().equals("guest bobby")
            ? "Guest Bobby" : target.member().player().nick().text()) + (": " + target.rest()).stripTrailing()));
  }

  private void obey(Member member, String line) {
    commands.obey(member, 0, new Utterance(0, 0, 0, line));
  }

  private Member in(Roles roles) {
    return Hall.in(room, Clients.registered(7, "Staff", "Staff", roles), new Ear());
  }

  private List<String> answers() {
    return ann.heard().stream().map(event -> ((ServerLine) event).text()).toList();
  }
}
