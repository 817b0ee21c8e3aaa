package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.application.lobby.RoomEdit;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Granted;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
import metaserver.network.chat.ChatLine;
import metaserver.network.chat.Whisper;
import metaserver.network.games.GameList;
import metaserver.network.lobby.FullUpdateRequest;
import metaserver.network.lobby.Logout;
import metaserver.network.lobby.PlayerList;
import metaserver.network.lobby.RoomList;
import metaserver.network.lobby.SetPlayerData;
import metaserver.network.lobby.SetPlayerMode;
import metaserver.network.notices.KeepAlive;
import metaserver.network.notices.ServerMessage;
import metaserver.network.notices.TextLine;
import metaserver.network.players.PlayerData;
import metaserver.network.players.PlayerEntry;
import metaserver.network.players.Rgb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What players in a room see of each other, by family and line. */
@Timeout(120)
class RoomTest {
  private static final int BOTH = 40;
  private static final int RANKED = 2;
  private static final int UNRANKED = 0;
  private static final int GUEST = 1 << 1;
  private static final Rgb BLUE = new Rgb(0, 0, 0xFF00, 0);

  @RegisterExtension static final RunningServer SERVER = RunningServer.guarded();

  @BeforeAll
  static void openAccountsAndARoomForBothFamilies() {
    for (String name : new String[] {"ann", "ben", "cid"}) SERVER.register(name, name);
    SERVER.registerAdministrator("ada", "ada");
    SERVER.addRoom(BOTH, plain());
  }

  private static RoomEdit plain() {
    return new RoomEdit(Optional.of("Both"), Optional.empty(), OptionalInt.empty(), OptionalInt.empty(),
        OptionalInt.empty(), OptionalInt.of(0), Optional.empty(), Optional.empty());
  }

  @AfterEach
  void nobodyShouldBeLeftBehind() {
    for (int room : new int[] {UNRANKED, 1, RANKED, BOTH}) RunningServer.await(() -> SERVER.players(room) == 0);
  }

  private static Inside myth(String name, Line line, int room) {
    return Game.myth(SERVER, line, name).enter(name, name, room);
  }

  private static Inside aleph(String name, int room) {
    return Game.alephOne(SERVER, name).enter(name, name, room);
  }

  @ParameterizedTest
  @EnumSource
  void chatShouldReachBothFamiliesUnderWhatTheServerKnowsOfItsSpeaker(Line line) {
    try (Inside ann = myth("ann", line, BOTH); Inside ben = aleph("ben", BOTH);
        Inside cid = myth("cid", Line.SEALED, BOTH)) {
      ann.hearOf(PlayerEntry.ADD, ben.id());
      ann.hearOf(PlayerEntry.ADD, cid.id());
      ben.hearOf(PlayerEntry.ADD, cid.id());
      ann.say("hello");
      for (Inside each : new Inside[] {ann, ben, cid}) {
        ChatLine heard = each.hear("hello");
        assertThat(heard.playerId()).isEqualTo(ann.id());
        assertThat(heard.name()).isEqualTo("ann");
        assertThat(heard.color()).isEqualTo(Game.RED);
        assertThat(heard.length()).isEqualTo(24 + "ann".length() + 1 + "hello".length() + 1);
      }
      ben.say("hi");
      for (Inside each : new Inside[] {ann, ben, cid}) assertThat(each.hear("hi").playerId()).isEqualTo(ben.id());
    }
  }

  @Test
  void flagsAndCastesShouldBeThoseOfTheReadersFamily() {
    Game guest = Game.myth(SERVER, Line.SEALED, "Gus");
    try (Inside ada = myth("ada", Line.SEALED, BOTH); Inside gus = guest.enter("Gus", "", BOTH);
        Inside ben = aleph("ben", BOTH)) {
      assertThat(gus.entry(ada.id()).flags()).isEqualTo(1);
      assertThat(gus.entry(ada.id()).caste()).isEqualTo(17);
      assertThat(gus.entry(gus.id()).flags()).isEqualTo(GUEST);
      assertThat(gus.entry(gus.id()).caste()).isEqualTo(-1);
      assertThat(ben.entry(ada.id()).flags()).isEqualTo(0x5001);
      assertThat(ben.entry(ada.id()).playerData().teamName()).isEqualTo("ada");
      assertThat(ben.entry(gus.id()).flags()).isEqualTo(0x4000);
      assertThat(ben.entry(gus.id()).playerData().teamName()).isEmpty();
      assertThat(ben.entry(ben.id()).flags()).isEqualTo(0x4001);
      ada.hearOf(PlayerEntry.ADD, gus.id());
      assertThat(ada.hearOf(PlayerEntry.ADD, ben.id()).flags()).isZero();
      assertThat(gus.id()).isGreaterThanOrEqualTo((1 << 30) - 1);
    }
  }

  @Test
  void castesShouldShowInARankedRoomOnly() {
    try (Inside ann = myth("ann", Line.SEALED, RANKED)) {
      assertThat(ann.entry(ann.id()).caste()).isZero();
    }
    try (Inside ann = myth("ann", Line.SEALED, UNRANKED)) {
      assertThat(ann.entry(ann.id()).caste()).isEqualTo(-1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWhisperShouldReachItsListenerAndComeBackAsAnEcho(Line line) {
    try (Inside ann = myth("ann", line, UNRANKED); Inside ben = myth("ben", line, UNRANKED);
        Inside cid = myth("cid", line, UNRANKED)) {
      ann.hearOf(PlayerEntry.ADD, ben.id());
      ann.hearOf(PlayerEntry.ADD, cid.id());
      ann.whisper(ben.id(), "psst");
      Whisper heard = ben.client().await(Whisper.class);
      Whisper echo = ann.client().hear(Whisper.class);
      assertThat(heard).isEqualTo(echo);
      assertThat(heard.echo()).isTrue();
      assertThat(heard.targetPlayerId()).isEqualTo(ben.id());
      assertThat(heard.chat().playerId()).isEqualTo(ann.id());
      assertThat(heard.chat().name()).isEqualTo("ann");
      assertThat(heard.chat().flags()).isEqualTo(1);
      ann.whisper(ann.id(), "note");
      ann.client().hear(Whisper.class);
      for (int nobody : new int[] {0, 999, -1}) {
        ann.whisper(nobody, "anybody?");
        ann.client().hear(TextLine.class);
      }
      ann.say("aloud");
      ann.hear("aloud");
      cid.hear("aloud");
    }
  }

  @Test
  void aDeafMythClientShouldHearNothingUntilItListensAgain() {
    try (Inside ann = myth("ann", Line.SEALED, UNRANKED); Inside ben = myth("ben", Line.PLAIN, UNRANKED)) {
      ann.hearOf(PlayerEntry.ADD, ben.id());
      ann.client().say(new SetPlayerMode(SetPlayerMode.DEAF, Optional.empty()));
      assertThat(ben.hearOf(PlayerEntry.CHANGE, ann.id()).playerData().state()).isEqualTo(1);
      ben.say("unheard");
      ben.hear("unheard");
      ben.whisper(ann.id(), "unheard too");
      ben.client().hear(TextLine.class);
      ann.client().say(new FullUpdateRequest(), new SetPlayerMode(SetPlayerMode.LISTENING, Optional.empty()));
      assertThat(ann.hearOf(PlayerEntry.CHANGE, ann.id()).playerData().state()).isZero();
      ann.client().say(new FullUpdateRequest());
      assertThat(ann.client().hear(PlayerList.class).players()).extracting(PlayerEntry::playerId)
          .containsExactly(ann.id(), ben.id());
      assertThat(ann.client().hear()).isEqualTo(new GameList(List.of()));
      ben.hearOf(PlayerEntry.CHANGE, ann.id());
      ben.say("heard");
      ann.hear("heard");
    }
  }

  @Test
  void aDeafAlephOneClientShouldStillBeAbleToLeave() {
    try (Inside ann = aleph("ann", BOTH); Inside ben = aleph("ben", BOTH)) {
      ann.client().say(new SetPlayerMode(SetPlayerMode.DEAF, Optional.empty()));
      ben.hearOf(PlayerEntry.CHANGE, ann.id());
      ann.client().say(new Logout());
      ann.hearOf(PlayerEntry.ADD, ben.id());
      assertThat(ann.client().hear(ServerMessage.class).code()).isEqualTo(9);
      ann.client().hearTheEnd();
      PlayerEntry gone = ben.hearOf(PlayerEntry.DELETE, ann.id());
      assertThat(gone.flags()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aChangeOfDataShouldShowIconColoursAndStateToAllAndKeepTheNames(Line line) {
    try (Inside ann = myth("ann", line, UNRANKED); Inside ben = myth("ben", line, UNRANKED)) {
      ann.hearOf(PlayerEntry.ADD, ben.id());
      ann.client().say(new SetPlayerData(new PlayerData(9, 0, 1, BLUE, BLUE, 0, 2180, 444, "other", "other")));
      for (Inside each : new Inside[] {ann, ben}) {
        PlayerData shown = each.hearOf(PlayerEntry.CHANGE, ann.id()).playerData();
        assertThat(shown).isEqualTo(new PlayerData(9, 0, 1, BLUE, BLUE, 0, 2180, 444, "ann", "The Fallen"));
      }
      ann.say("in blue");
      assertThat(ben.hear("in blue").color()).isEqualTo(BLUE);
    }
  }

  @Test
  void anAlephOneClientShouldChangeNothingButItsState() {
    try (Inside ann = aleph("ann", BOTH)) {
      ann.client().say(new SetPlayerData(new PlayerData(0, 0, 1, BLUE, BLUE, 0, 5000, 0, "other", "")));
      PlayerEntry shown = ann.hearOf(PlayerEntry.CHANGE, ann.id());
      assertThat(shown.flags()).isEqualTo(1);
      assertThat(shown.playerData().primaryColor()).isEqualTo(Game.RED);
      assertThat(shown.playerData().name()).isEqualTo("ann");
    }
  }

  @Test
  void aWordAndABrokenLineShouldBothBeSeenAsLeaving() {
    try (Inside ben = myth("ben", Line.SEALED, UNRANKED)) {
      Inside ann = myth("ann", Line.SEALED, UNRANKED);
      ben.hearOf(PlayerEntry.ADD, ann.id());
      ann.client().say(new Logout());
      assertThat(ann.client().hear(ServerMessage.class).code()).isEqualTo(9);
      ann.client().hearTheEnd();
      PlayerEntry gone = ben.hearOf(PlayerEntry.DELETE, ann.id());
      assertThat(gone.playerData().name()).isEqualTo("ann");
      Inside cid = myth("cid", Line.SEALED, UNRANKED);
      ben.hearOf(PlayerEntry.ADD, cid.id());
      cid.client().pullThePlug();
      ben.hearOf(PlayerEntry.DELETE, cid.id());
      ann.close();
    }
  }

  @Test
  void aTokenShouldOpenAnotherRoomAndCloseTheOldConnectionWithoutAWord() {
    Game game = Game.myth(SERVER, Line.SEALED, "ann");
    Granted granted = game.logIn("ann", "ann");
    try (Inside first = game.enter(granted, UNRANKED); Inside ben = myth("ben", Line.SEALED, UNRANKED)) {
      first.hearOf(PlayerEntry.ADD, ben.id());
      try (Inside second = game.enter(granted, 1)) {
        first.client().hearTheEnd();
        ben.hearOf(PlayerEntry.DELETE, first.id());
        second.say("here now");
        second.hear("here now");
      }
      try (Inside back = game.enter(granted, UNRANKED)) {
        ben.hearOf(PlayerEntry.ADD, back.id());
      }
    }
  }

  @Test
  void theNewestLoginShouldWinAndTheOldOneGoBeforeTheNewOneComes() {
    Game game = Game.myth(SERVER, Line.SEALED, "ann");
    try (Inside old = game.enter("ann", "ann", UNRANKED); Inside ben = myth("ben", Line.SEALED, UNRANKED)) {
      old.hearOf(PlayerEntry.ADD, ben.id());
      Granted granted = game.logIn("ann", "ann");
      assertThat(old.client().hear(ServerMessage.class).code()).isEqualTo(6);
      old.client().hearTheEnd();
      try (Inside now = game.enter(granted, UNRANKED)) {
        ben.hearOf(PlayerEntry.DELETE, old.id());
        ben.hearOf(PlayerEntry.ADD, now.id());
        assertThat(SERVER.sessionsOnLine(now.id())).isEqualTo(1);
      }
    }
  }

  @Test
  void mythClientsShouldBeToldWhenTheRoomsAreFilledOtherwise() {
    try (Inside ann = myth("ann", Line.SEALED, UNRANKED)) {
      ann.client().passOver(KeepAlive.class);
      Inside ben = myth("ben", Line.PLAIN, 1);
      RoomList pushed = ann.client().await(RoomList.class);
      while (pushed.rooms().stream().noneMatch(room -> room.roomId() == 1 && room.playerCount() == 1)) {
        pushed = ann.client().await(RoomList.class);
      }
      ben.close();
    }
  }

  @Test
  void aKeepAliveShouldNeedNoAnswer() {
    try (Inside ann = aleph("ann", BOTH)) {
      ann.client().say(new KeepAlive());
      ann.say("still here");
      ann.hear("still here");
    }
  }
}
