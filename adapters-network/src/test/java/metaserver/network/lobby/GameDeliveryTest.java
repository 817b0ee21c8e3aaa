package metaserver.network.lobby;

import static metaserver.domain.identity.ClientFamily.ALEPH_ONE;
import static metaserver.domain.identity.ClientFamily.MYTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.text.Blob;
import metaserver.network.chat.Whisper;
import metaserver.network.games.CreateGame;
import metaserver.network.games.GameBytes;
import metaserver.network.games.GameData;
import metaserver.network.games.GameEntry;
import metaserver.network.games.GameList;
import metaserver.network.games.GameScore;
import metaserver.network.games.GameSearch;
import metaserver.network.games.GameSearchResult;
import metaserver.network.games.RemoveGame;
import metaserver.network.games.StartGame;
import metaserver.network.games.TeamScore;
import metaserver.network.notices.KeepAlive;
import metaserver.network.notices.TextLine;
import metaserver.network.wire.Packet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What clients hear of games, byte by byte, and what becomes of the games of those who are gone. */
class GameDeliveryTest {
  private final Gathering gathering = new Gathering();

  @AfterEach
  void everyBufferShouldBeReleased() {
    gathering.end();
    assertThat(gathering.bytesInUse()).isZero();
    assertThat(gathering.directory.games()).isEmpty();
  }

  @Test
  void newcomerShouldHearOfTheGamesAfterThePlayersAndOnlyIfThereAreAny() {
    quiet(MYTH, true).say(GameBytes.create(MYTH, 3453, "Game", "Map"));

    assertThat(gathering.enters(MYTH, false, "Bob").heard()).extracting(Packet::getClass).map(Class::getSimpleName)
        .containsExactly("RoomEntered", "ServerMessage", "TextLine", "PlayerList", "GameList", "RoomList");
    assertThat(gathering.enters(ALEPH_ONE, false, "Cid").heard()).extracting(Packet::getClass).map(Class::getSimpleName)
        .containsExactly("RoomEntered", "ServerMessage", "TextLine", "PlayerList");
  }

  @Test
  void aGameShouldReachItsFamilyAsItsHostSentItAndTheOtherNotAtAll() {
    var ann = quiet(MYTH, true);
    var bob = quiet(MYTH, false);
    var marine = quiet(ALEPH_ONE, false);
    List.of(ann, bob).forEach(Gathering.Guest::heard);
    CreateGame game = GameBytes.create(MYTH, 3453, "Gäme", "Map");
    ann.say(game);
    int id = gathering.directory.games().getFirst().wireId();
    GameList list =
        new GameList(List.of(new GameEntry(id, address(), 3453, GameEntry.ADD, 0, 0, ann.id(), game.gameData())));

    assertThat(ann.heard()).containsExactly(list);
    assertThat(bob.heard()).containsExactly(list);
    assertThat(marine.heard()).isEmpty();
  }

  @Test
  void theClockShouldBeShownAsItIsWhenItIsSent() {
    var ann = quiet(MYTH, false);
    var marine = quiet(ALEPH_ONE, false);
    ann.heard();
    ann.say(GameBytes.create(MYTH, 1, "Game", "Map"), new StartGame(600));
    marine.say(GameBytes.create(ALEPH_ONE, 1, "Game", "Map"), new StartGame(18000));
    assertThat(ann.heard()).extracting(GameDeliveryTest::seconds).containsExactly(0, 600);
    assertThat(marine.heard()).extracting(GameDeliveryTest::seconds).containsExactly(-1, 600);
    gathering.now = gathering.now.plusMillis(59_500);
    assertThat(entered(MYTH)).extracting(GameDeliveryTest::seconds).containsExactly(540);
    gathering.now = gathering.now.plusSeconds(9999);
    assertThat(entered(ALEPH_ONE)).extracting(GameDeliveryTest::seconds).containsExactly(0);
  }

  @Test
  void dataThatAreNoGameShouldBeRefusedWithALineAndNothingElse() {
    var ann = quiet(MYTH, true);
    CreateGame good = GameBytes.create(MYTH, 3453, "Game", "Map");
    ann.say(good);
    ann.heard();
    for (int size : List.of(0, 100, 570, 2000)) ann.say(new CreateGame(3453, 0, new GameData(Blob.of(new byte[size]))));

    assertThat(ann.heard()).hasSize(4).allSatisfy(packet ->
        assertThat(((TextLine) packet).text()).startsWith("Your game is not listed: "));
    assertThat(gathering.directory.games()).singleElement()
        .satisfies(game -> assertThat(game.said().data()).isEqualTo(good.gameData().bytes()));
    assertThat(ann.peer.isOpen()).isTrue();
  }

  @Test
  void moreGamesThanAPacketHoldsShouldComeInSeveral() {
    for (int i = 0; i < 30; i++) quiet(MYTH, false).say(GameBytes.create(MYTH, 3453, "Game " + i, "m".repeat(60)));
    var late = gathering.enters(MYTH, true, "Late");

    assertThat(late.heard()).filteredOn(GameList.class::isInstance).hasSizeGreaterThan(2);
    assertThat(late.games).hasSize(30);
  }

  @Test
  void aSearchShouldBeAnsweredByExactlyOneListHoweverLongTheGames() {
    for (int i = 0; i < 8; i++) {
      byte[] longest = Arrays.copyOf(GameBytes.bytes(MYTH, 1, "Game " + i, "Map"), GameData.MAX_BYTES);
      quiet(MYTH, false).say(new CreateGame(1, 0, new GameData(Blob.of(longest))));
    }
    var ann = quiet(MYTH, true);
    ann.heard();
    ann.say(new GameSearch(-1, -1, 2, 2, 0, 2, 2, "gaME", ""));
    ann.say(new GameSearch(-1, -1, 2, 2, 1, 2, 2, "", ""));

    assertThat(ann.heard()).extracting(packet -> ((GameSearchResult) packet).games().size()).containsExactly(6, 0);
  }

  @Test
  void aReportShouldReachTheScorekeeperAsItCame() {
    var ann = quiet(MYTH, true);
    ann.say(new GameScore(7, 9, 8, 2180, 1, 2, 3, 2, 2, Collections.nCopies(16, new TeamScore(1, 2, 3, 4, 5)),
        List.of()));

    assertThat(ann.peer.isOpen()).isTrue();
    assertThat(gathering.scores.reports()).singleElement().satisfies(report -> {
      assertThat(report.wireId()).isEqualTo(7);
      assertThat(report.sender().value()).isEqualTo(ann.id());
      assertThat(report.raw().size()).isEqualTo(220);
    });
  }

  @Test
  void gamesShouldBeReadOutToWhoAsksAloudOrByANote() {
    var ann = quiet(MYTH, false);
    var bob = quiet(MYTH, false);
    ann.say(GameBytes.create(MYTH, 3453, "Game", "Map"));
    List.of(ann, bob).forEach(Gathering.Guest::heard);
    bob.say(Gathering.chat(".games"), new Whisper(ann.id(), true, Gathering.chat(".GAMES now").chat()));

    assertThat(bob.heard()).extracting(packet -> ((TextLine) packet).text()).hasSize(2)
        .allSatisfy(text -> assertThat(text).startsWith("Game|p: 1/8 players, host "));
    assertThat(ann.heard()).isEmpty();
  }

  /**
   * Nobody answers: 90 s for Aleph One even in a game, ten minutes for Myth in one. Not a second longer is a game
   * listed.
   */
  @Test
  void theGameOfASilentHostShouldGoWithHimAtTheLimitOfHisSilence() {
    var watcher = gathering.enters(MYTH, false, "Watcher");
    var marine = gathering.enters(ALEPH_ONE, false, "Marine");
    var myth = gathering.enters(MYTH, false, "Myth");
    marine.say(GameBytes.create(ALEPH_ONE, 1, "Game", "Map"), new StartGame(0), deaf());
    myth.say(GameBytes.create(MYTH, 1, "Game", "Map"), new StartGame(0), deaf());
    List<Integer> listed = new ArrayList<>();
    for (int second = 1; second <= 600; second++) {
      if (second % 20 == 0) watcher.say(new KeepAlive());
      gathering.lines.second();
      gathering.guests.forEach(guest -> guest.peer.runPendingTasks());
      if (second == 89 || second == 90 || second == 599 || second == 600) {
        listed.add(gathering.directory.games().size());
      }
    }
    watcher.heard();

    assertThat(listed).containsExactly(2, 1, 1, 0);
    assertThat(watcher.games).isEmpty();
    assertThat(gathering.scores.sheets()).hasSize(2).allSatisfy(sheet -> assertThat(sheet.closed()).isPresent());
  }

  @Test
  void theGameOfWhoseLineBreaksShouldGoAtOnceAndBeforeHim() {
    var ann = quiet(MYTH, false);
    var bob = quiet(MYTH, true);
    ann.say(GameBytes.create(MYTH, 1, "Game", "Map"));
    bob.heard();
    ann.peer.hangUp();

    assertThat(bob.heard()).extracting(Packet::getClass).map(Class::getSimpleName)
        .containsExactly("GameList", "PlayerList");
    assertThat(bob.games).isEmpty();
    bob.say(new RemoveGame());
  }

  private List<Packet> entered(ClientFamily family) {
    return gathering.enters(family, false, "Late").heard().stream().filter(GameList.class::isInstance).toList();
  }

  private static int seconds(Packet list) {
    return ((GameList) list).games().getFirst().secondsRemaining();
  }

  private static SetPlayerMode deaf() {
    return new SetPlayerMode(SetPlayerMode.DEAF, Optional.empty());
  }

  private static Inet4Address address() {
    return (Inet4Address) Accounts.address("192.0.2.7");
  }

  private Gathering.Guest quiet(ClientFamily family, boolean sealed) {
    var guest = gathering.enters(family, sealed, "Sam");
    guest.heard();
    return guest;
  }
}
