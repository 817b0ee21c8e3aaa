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
import metaserver.domain.identity.NameKey;
import metaserver.network.chat.Whisper;
import metaserver.network.lobby.FullUpdateRequest;
import metaserver.network.lobby.PlayerList;
import metaserver.network.notices.TextLine;
import metaserver.network.players.PlayerEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What anybody can ask, and say of himself, in both games. */
@Timeout(120)
class SmallTalkTest {
  private static final int BOTH = 40;

  @RegisterExtension static final RunningServer SERVER = RunningServer.guarded();

  @BeforeAll
  static void openAccountsAndARoom() {
    for (String name : new String[] {"ann", "ben", "cid"}) SERVER.register(name, name);
    SERVER.registerAdministrator("ada", "ada");
    SERVER.addRoom(BOTH, new RoomEdit(Optional.of("Both"), Optional.empty(), OptionalInt.empty(), OptionalInt.empty(),
        OptionalInt.empty(), OptionalInt.of(0), Optional.empty(), Optional.empty()));
  }

  @AfterEach
  void nobodyShouldBeLeftBehind() {
    RunningServer.await(() -> SERVER.players(BOTH) + SERVER.players(0) == 0);
  }

  private static Inside enter(ClientFamily family, String name, int room) {
    Game game = switch (family) {
      case MYTH -> Game.myth(SERVER, Line.SEALED, name);
      case ALEPH_ONE -> Game.alephOne(SERVER, name);
    };
    return game.enter(name, SERVER.users().find(NameKey.of(name)).isPresent() ? name : "", room);
  }

  @ParameterizedTest
  @EnumSource
  void factsShouldBeToldToWhoAsksAlone(ClientFamily family) {
    try (Inside ann = enter(family, "ann", BOTH); Inside ben = enter(ClientFamily.MYTH, "ben", BOTH)) {
      ann.hearOf(PlayerEntry.ADD, ben.id());
      assertThat(told(ann, ".time")).contains("UTC");
      assertThat(told(ann, ".about")).contains("Myth Metaserver");
      assertThat(told(ann, ".proxy")).contains("no host proxy");
      assertThat(told(ann, ".whois")).contains("Select a player");
      ann.say("aloud");
      ben.hear("aloud");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "ben ; ben\\|p is registered as ben, caste 0, in Both, on line since .* UTC\\.",
    "ada ; ada\\|p is registered as ada \\(administrator\\), caste 0, in Both, on line since .*",
    "gus ; .*gus\\|p is a guest, in Both, on line since .*",
    "cid ; cid, caste 0, not on line\\.",
    "xyz ; Nobody here is called so, and no account is\\."})
  void whoisShouldTellOfThoseWhoAreThereAndOfAccounts(String name, String line) {
    try (Inside ann = enter(ClientFamily.ALEPH_ONE, "ann", BOTH);
        Inside ben = enter(ClientFamily.MYTH, "ben", BOTH);
        Inside ada = enter(ClientFamily.MYTH, "ada", BOTH);
        Inside gus = enter(ClientFamily.MYTH, "gus", BOTH)) {
      ann.hearOf(PlayerEntry.ADD, ben.id());
      ann.hearOf(PlayerEntry.ADD, ada.id());
      ann.hearOf(PlayerEntry.ADD, gus.id());
      assertThat(told(ann, ".whois " + name)).matches(line);
    }
  }

  @Test
  void whoisShouldTellOfThoseInOtherRooms() {
    try (Inside ann = enter(ClientFamily.MYTH, "ann", BOTH); Inside ben = enter(ClientFamily.MYTH, "ben", 0)) {
      assertThat(told(ann, ".whois ben")).startsWith("ben, caste 0, in Crows Bridge, on line since");
      assertThat(ben.id()).isPositive();
    }
  }

  @Test
  void awayShouldBeShownAsEachGameCanUntilHeSpeaks() {
    try (Inside ann = enter(ClientFamily.ALEPH_ONE, "ann", BOTH);
        Inside ben = enter(ClientFamily.ALEPH_ONE, "ben", BOTH);
        Inside cid = enter(ClientFamily.MYTH, "cid", BOTH)) {
      ann.hearOf(PlayerEntry.ADD, ben.id());
      ann.hearOf(PlayerEntry.ADD, cid.id());
      ben.hearOf(PlayerEntry.ADD, cid.id());
      ann.say(".afk gone fishing");
      PlayerEntry seen = ben.hearOf(PlayerEntry.CHANGE, ann.id());
      assertThat(seen.playerData().name()).isEqualTo("|igone fishing|p-ann");
      assertThat(seen.playerData().state()).isEqualTo(1);
      assertThat(seen.flags()).isEqualTo(1);
      PlayerEntry byMyth = cid.hearOf(PlayerEntry.CHANGE, ann.id());
      assertThat(byMyth.playerData().name()).isEqualTo("ann");
      assertThat(byMyth.playerData().state()).isEqualTo(1);
      ann.hearOf(PlayerEntry.CHANGE, ann.id());

      cid.whisper(ann.id(), "hello");
      cid.client().hear(Whisper.class);
      assertThat(cid.client().hear(TextLine.class).text()).isEqualTo("ann|p is away: gone fishing");
      assertThat(ann.client().hear(Whisper.class).chat().message()).isEqualTo("hello");

      ann.say("hi");
      assertThat(ben.hearOf(PlayerEntry.CHANGE, ann.id()).playerData().name()).isEqualTo("ann");
      ben.hear("hi");
      assertThat(ann.hearOf(PlayerEntry.CHANGE, ann.id()).flags()).isEqualTo(0x4001);
      ann.hear("hi");
      ann.say(".afk");
      assertThat(ben.hearOf(PlayerEntry.CHANGE, ann.id()).playerData().name()).isEqualTo("|iaway|p-ann");
      ann.say(".back");
      assertThat(ben.hearOf(PlayerEntry.CHANGE, ann.id()).playerData().state()).isZero();
      ben.client().say(new FullUpdateRequest());
      assertThat(ben.client().hear(PlayerList.class).players()).hasSize(3);
    }
  }

  @Test
  void meShouldTellBothGames() {
    try (Inside ann = enter(ClientFamily.ALEPH_ONE, "ann", BOTH); Inside ben = enter(ClientFamily.MYTH, "ben", BOTH)) {
      ann.hearOf(PlayerEntry.ADD, ben.id());
      assertThat(told(ann, ".me waves")).isEqualTo("ann|p waves");
      assertThat(ben.client().hear(TextLine.class).text()).isEqualTo("ann|p waves");
      assertThat(told(ann, ".me")).startsWith("Say what you do");
      for (String unknown : List.of(".nosuch", ".afkx", ".ME2")) {
        assertThat(told(ann, unknown)).startsWith("Unknown command: ");
      }
      ann.say("aloud");
      ben.hear("aloud");
    }
  }

  private static String told(Inside who, String command) {
    who.say(command);
    return who.client().hear(TextLine.class).text();
  }
}
