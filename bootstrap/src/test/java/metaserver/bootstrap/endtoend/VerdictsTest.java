package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import metaserver.application.lobby.RoomEdit;
import metaserver.bootstrap.client.Game.Granted;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.GameClient;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.client.RawPacket;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Revocation;
import metaserver.domain.identity.User;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.text.Blob;
import metaserver.network.identity.PasswordChallenge;
import metaserver.network.identity.VersionQuery;
import metaserver.network.lobby.Logout;
import metaserver.network.lobby.RoomEntry;
import metaserver.network.notices.KickNotice;
import metaserver.network.notices.ServerMessage;
import metaserver.network.players.PlayerEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is refused, with which code, and who is shown the door. */
@Timeout(120)
class VerdictsTest {
  private static final int FULL = 41;
  private static final int HIGH_CASTES = 42;
  private static final int CLOSING = 43;
  private static final int RANKED_FOR_BOTH = 44;
  private static final int UNRANKED = 0;
  private static final int RANKED = 2;
  private static final int ARRIVAL = 26;
  private static final int SHUT = 4;

  @RegisterExtension static final RunningServer SERVER = RunningServer.guarded();
  @RegisterExtension static final RunningServer WITHOUT_GUESTS = RunningServer.onMemory().with("guests", "off");

  @BeforeAll
  static void openAccountsAndRooms() {
    for (String name : new String[] {"ann", "ben", "kim", "dis", "old"}) SERVER.register(name, name);
    WITHOUT_GUESTS.register("ann", "ann");
    SERVER.disable("dis");
    SERVER.addRoom(FULL, room(RoomType.UNRANKED, 1, -1));
    SERVER.addRoom(HIGH_CASTES, room(RoomType.UNRANKED, 10, 5));
    SERVER.addRoom(CLOSING, room(RoomType.UNRANKED, 10, -1));
    SERVER.addRoom(RANKED_FOR_BOTH, room(RoomType.RANKED, 10, -1));
  }

  private static RoomEdit room(RoomType type, int players, int minCaste) {
    return new RoomEdit(Optional.empty(), Optional.of(type), OptionalInt.of(players), OptionalInt.of(minCaste),
        OptionalInt.empty(), OptionalInt.of(0), Optional.of(Set.of(ClientFamily.values())), Optional.empty());
  }

  private static Game myth(String nick) {
    return Game.myth(SERVER, Line.SEALED, nick);
  }

  private static Game aleph(String nick) {
    return Game.alephOne(SERVER, nick);
  }

  @ParameterizedTest
  @EnumSource
  void aWrongPasswordAndAnUnknownNameShouldGetCode3(Line line) {
    Game game = Game.myth(SERVER, line, "x");
    assertThat(game.logInInVain("ann", "wrong").code()).isEqualTo(3);
    assertThat(game.logInInVain("nobody", "wrong").code()).isEqualTo(3);
    assertThat(game.logInInVain("", "").code()).isEqualTo(3);
  }

  @Test
  void aProgramThatIsNeitherGameShouldGetCode7() {
    assertThat(myth("x").calling("MYTH3").logInInVain("ann", "ann").code()).isEqualTo(7);
    assertThat(Game.myth(SERVER, Line.PLAIN, "x").calling("TETRIS").logInInVain("ann", "ann").code()).isEqualTo(7);
  }

  @Test
  void anOldMythShouldGetCode2WhateverItsPasswordIs() {
    assertThat(myth("x").of(2179, 444).logInInVain("ann", "ann").code()).isEqualTo(2);
    assertThat(myth("x").of(2180, 426).logInInVain("ann", "wrong").code()).isEqualTo(2);
    assertThat(myth("x").of(2180, 427).logIn("ann", "ann").id()).isPositive();
    assertThat(aleph("x").of(0, 0).logIn("ann", "ann").id()).isPositive();
  }

  @Test
  void aDisabledAccountShouldGetCode14InMythsFormAndCode4InAlephOnes() {
    try (GameClient client = myth("dis").dialLogin()) {
      client.say(myth("dis").login("dis"));
      client.hear(PasswordChallenge.class);
      client.say(myth("dis").password("dis"));
      client.hear(VersionQuery.class);
      client.say(myth("dis").versions());
      RawPacket verdict = client.next();
      assertThat(verdict.payload().size()).isEqualTo(132);
      ServerMessage message = (ServerMessage) client.read(verdict);
      assertThat(message.code()).isEqualTo(14);
      assertThat(message.message()).isNotBlank();
      client.hearTheEnd();
    }
    ServerMessage message = aleph("dis").logInInVain("dis", "dis");
    assertThat(message.code()).isEqualTo(4);
    assertThat(message.message()).contains("disabled").hasSizeLessThan(128);
    assertThat(myth("dis").logInInVain("dis", "wrong").code()).isEqualTo(3);
  }

  @Test
  void guestsShouldGetCode16WhereTheyAreNotWanted() {
    Game game = myth("Gus").at(WITHOUT_GUESTS);
    assertThat(game.logInInVain("Gus", "").code()).isEqualTo(16);
    assertThat(game.of(2180, 427).logInInVain("Gus", "").code()).isEqualTo(3);
    assertThat(aleph("Gus").at(WITHOUT_GUESTS).logInInVain("guest", "").code()).isEqualTo(3);
    assertThat(game.logIn("ann", "ann").id()).isPositive();
  }

  @Test
  void aGuestUnderARegisteredNameShouldGetCode17() {
    assertThat(myth("Gus").logInInVain("ann", "").code()).isEqualTo(17);
    assertThat(myth("|bAN|pN ").logInInVain("Gus", "").code()).isEqualTo(17);
    assertThat(myth("dis").of(2180, 427).logInInVain("Gus", "").code()).isEqualTo(3);
    assertThat(aleph("ANN").logInInVain("guest", "").code()).isEqualTo(3);
  }

  @Test
  void aFullRoomShouldGetCode13AndBeFreeAgainWhenSomebodyLeaves() {
    Granted ben = myth("ben").logIn("ben", "ben");
    Inside ann = myth("ann").enter("ann", "ann", FULL);
    assertThat(myth("ben").enterInVain(ben, FULL).code()).isEqualTo(13);
    ann.close();
    RunningServer.await(() -> SERVER.players(FULL) == 0);
    myth("ben").enter(ben, FULL).close();
    RunningServer.await(() -> SERVER.players(FULL) == 0);
  }

  @Test
  void aRoomForOtherCastesShouldBeHiddenAndGetCode4() {
    Granted ann = myth("ann").logIn("ann", "ann");
    assertThat(ann.rooms().rooms()).extracting(RoomEntry::roomId)
        .contains(UNRANKED, RANKED).doesNotContain(HIGH_CASTES, ARRIVAL);
    assertThat(myth("ann").enterInVain(ann, HIGH_CASTES).code()).isEqualTo(4);
    assertThat(myth("ann").enterInVain(ann, ARRIVAL).code()).isEqualTo(4);
  }

  @Test
  void aRoomShutToGuestsShouldBeMarkedForMythHiddenFromAlephOneAndGetCode4() {
    Granted gus = myth("Gus").logIn("Gus", "");
    assertThat(gus.rooms().rooms()).allSatisfy(room ->
        assertThat(room.roomFlags()).isEqualTo(room.roomType() == 0 ? 0 : SHUT));
    assertThat(gus.rooms().rooms()).extracting(RoomEntry::roomId).contains(RANKED, RANKED_FOR_BOTH);
    assertThat(myth("Gus").enterInVain(gus, RANKED).code()).isEqualTo(4);
    Granted guest = aleph("Gus").logIn("guest", "");
    assertThat(guest.rooms().rooms()).extracting(RoomEntry::roomId).contains(ARRIVAL).doesNotContain(RANKED_FOR_BOTH);
    assertThat(aleph("Gus").enterInVain(guest, RANKED_FOR_BOTH).code()).isEqualTo(4);
    assertThat(aleph("ann").logIn("ann", "ann").rooms().rooms()).extracting(RoomEntry::roomId)
        .contains(ARRIVAL, RANKED_FOR_BOTH).doesNotContain(RANKED);
  }

  @Test
  void aRevokedTokenShouldGetCode4AndADisabledAccountsCode14() {
    Granted first = myth("old").logIn("old", "old");
    myth("old").logIn("old", "old");
    assertThat(myth("old").enterInVain(first, UNRANKED).code()).isEqualTo(4);
    Granted nobodys = new Granted(1, Blob.of(new byte[32]), Optional.empty(), first.rooms());
    assertThat(myth("old").enterInVain(nobodys, UNRANKED).code()).isEqualTo(4);
    Granted second = myth("old").logIn("old", "old");
    SERVER.disable("old");
    RunningServer.await(() -> SERVER.sessionsOnLine(second.id()) == 0);
    assertThat(myth("old").enterInVain(second, UNRANKED).code()).isEqualTo(14);
  }

  @ParameterizedTest
  @EnumSource
  void aKickedPlayerShouldBeToldWithPacket21AndBeGone(Line line) {
    User kim = SERVER.users().find(NameKey.of("kim")).orElseThrow();
    try (Inside ben = myth("ben").enter("ben", "ben", UNRANKED);
        Inside inside = Game.myth(SERVER, line, "kim").enter("kim", "kim", UNRANKED)) {
      ben.hearOf(PlayerEntry.ADD, inside.id());
      SERVER.sessions().revoke(kim.id(), Optional.empty(),
          new Revocation(Clock.systemUTC().instant(), Revocation.Reason.KICKED));
      assertThat(inside.client().hear(KickNotice.class).text()).isNotBlank();
      inside.client().hearTheEnd();
      ben.hearOf(PlayerEntry.DELETE, inside.id());
    }
    RunningServer.await(() -> SERVER.players(UNRANKED) == 0);
  }

  @Test
  void aClosedRoomShouldSendEverybodyAwayWithCode18AndLeaveTheList() {
    try (Inside ann = myth("ann").enter("ann", "ann", CLOSING);
        Inside ben = aleph("ben").enter("ben", "ben", CLOSING)) {
      ann.hearOf(PlayerEntry.ADD, ben.id());
      SERVER.editRoom(CLOSING, RoomEdit.open(false));
      assertThat(ann.client().hear(ServerMessage.class).code()).isEqualTo(18);
      ann.client().hearTheEnd();
      assertThat(ben.client().hear(ServerMessage.class).code()).isEqualTo(18);
      ben.client().hearTheEnd();
    }
    assertThat(myth("ann").logIn("ann", "ann").rooms().rooms()).extracting(RoomEntry::roomId).doesNotContain(CLOSING);
  }

  @ParameterizedTest
  @EnumSource
  void aLogoutShouldEndALoginInEveryState(Line line) {
    Game game = Game.myth(SERVER, line, "ann");
    for (int steps = 0; steps < 4; steps++) {
      try (GameClient client = game.dialLogin()) {
        if (steps > 0) {
          client.say(game.login("ann"));
          client.hear(PasswordChallenge.class);
        }
        if (steps > 1) {
          client.say(game.password("ann"));
          client.hear(VersionQuery.class);
        }
        if (steps > 2) {
          client.say(game.versions());
          Granted.heard(client, ClientFamily.MYTH);
        }
        client.say(new Logout());
        client.hearTheEnd();
      }
    }
  }

  @Test
  void theStoredProfileShouldBeSentUnlessTheClientReplacesIt() {
    Game red = myth("Red Ann");
    assertThat(red.logIn("ann", "ann").profile()).contains(red.data());
    Game other = myth("Other Ann");
    assertThat(other.keepingTheStoredProfile().logIn("ann", "ann").profile()).contains(red.data());
    assertThat(other.logIn("ann", "ann").profile()).contains(other.data());
  }
}
