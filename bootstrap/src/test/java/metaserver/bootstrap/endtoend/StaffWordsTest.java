package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Grant;
import metaserver.domain.identity.Role;
import metaserver.domain.identity.Roles;
import metaserver.network.notices.TextLine;
import metaserver.network.players.PlayerEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What staff say as the server. */
@Timeout(120)
class StaffWordsTest {
  @RegisterExtension static final RunningServer SERVER = RunningServer.guarded();

  @BeforeAll
  static void openAccounts() {
    for (String name : List.of("ann", "ben")) SERVER.register(name, name);
    SERVER.registerAdministrator("ada", "ada");
    SERVER.register("org", "org", Roles.of(List.of(Grant.in(0, Role.ORGANISER))));
  }

  @AfterEach
  void nobodyShouldBeLeftBehind() {
    RunningServer.await(() -> SERVER.players(0) + SERVER.players(1) + SERVER.players(26) == 0);
  }

  private static Inside myth(String name, int room) {
    return Game.myth(SERVER, Line.SEALED, name).enter(name, name, room);
  }

  @ParameterizedTest
  @EnumSource
  void aNoticeShouldReachTheRoomAndBeKept(ClientFamily family) {
    Game game = family == ClientFamily.MYTH ? Game.myth(SERVER, Line.PLAIN, "ann") : Game.alephOne(SERVER, "ann");
    int room = family == ClientFamily.MYTH ? 0 : 26;
    Game staff = family == ClientFamily.MYTH ? Game.myth(SERVER, Line.SEALED, "ada") : Game.alephOne(SERVER, "ada");
    try (Inside ada = staff.enter("ada", "ada", room); Inside ann = game.enter("ann", "ann", room)) {
      ada.hearOf(PlayerEntry.ADD, ann.id());
      ada.say(".notice Be nice.");
      for (Inside each : List.of(ada, ann)) {
        assertThat(each.client().hear(TextLine.class).text()).isEqualTo("Notice from ada: Be nice.");
      }
      Deed deed = SERVER.auditLog().latest(1).getFirst();
      assertThat(deed.kind()).isEqualTo(DeedKind.NOTICE);
      assertThat(deed.actor().name()).contains("ada");
      assertThat(deed.after()).contains("room " + room + ": Be nice.");
      ada.say(".message ann Come here.");
      assertThat(ann.client().hear(TextLine.class).text()).isEqualTo("ada (staff) to you: Come here.");
      assertThat(ada.client().hear(TextLine.class).text()).isEqualTo("Told ann|p: Come here.");
      ada.whisper(ann.id(), ".message Thank you.");
      assertThat(ann.client().hear(TextLine.class).text()).endsWith("Thank you.");
      ada.client().hear(TextLine.class);
      assertThat(SERVER.auditLog().latest(1).getFirst().subject().flatMap(Party::name)).isEqualTo(Optional.of("ann"));
    }
  }

  @Test
  void aNoticeForAllShouldTakeARoleEverywhere() {
    try (Inside ada = myth("ada", 0); Inside org = myth("org", 0); Inside ann = myth("ann", 1)) {
      ada.hearOf(PlayerEntry.ADD, org.id());
      assertThat(told(org, ".notice all: hello")).isEqualTo("You may give notices in this room only.");
      assertThat(told(org, ".notice")).startsWith("Say something");
      assertThat(told(org, ".message ada")).startsWith("Say something");
      assertThat(told(ada, ".notice all: hello")).isEqualTo("Notice from ada: hello");
      for (Inside each : List.of(org, ann)) {
        assertThat(each.client().hear(TextLine.class).text()).isEqualTo("Notice from ada: hello");
      }
    }
  }

  @Test
  void playersShouldHaveNoSuchCommand() {
    try (Inside ann = myth("ann", 0); Inside org = myth("org", 1)) {
      for (String line : List.of(".notice x", ".message ann x")) {
        assertThat(told(ann, line)).startsWith("Unknown command");
      }
      assertThat(told(org, ".notice x")).startsWith("Unknown command");
    }
  }

  private static String told(Inside who, String command) {
    who.say(command);
    return who.client().hear(TextLine.class).text();
  }
}
