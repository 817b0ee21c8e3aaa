package metaserver.application.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metaserver.application.chat.ChatEvent.Said;
import metaserver.application.chat.ChatEvent.Whispered;
import metaserver.application.chat.Commands;
import metaserver.application.chat.Floor;
import metaserver.application.chat.StaffTyping;
import metaserver.application.chat.Whisper;
import metaserver.application.chat.Witness;
import metaserver.application.flood.Floods;
import metaserver.application.identity.Eviction;
import metaserver.application.identity.LiveSession;
import metaserver.application.identity.LiveSessions;
import metaserver.application.ignoring.Ignores;
import metaserver.application.lobby.LobbyEvent.PlayerEntered;
import metaserver.application.lobby.LobbyEvent.PlayerLeft;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.domain.chat.Utterance;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.domain.identity.SessionLife;
import metaserver.domain.lobby.Admission;
import metaserver.domain.lobby.CasteRange;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.lobby.Rooms;
import metaserver.domain.text.Metadata;
import org.junit.jupiter.api.Test;

class EnterByBrowserTest {
  private final Hall hall = new Hall();
  private final List<Member> hosts = new ArrayList<>();
  private final LiveRoom room = hall.room(Rooms.room(0, 6323), new RoomGames() {
    @Override
    public boolean hosts(Member member) {
      return hosts.contains(member);
    }
  });
  private final LiveSessions presence = new LiveSessions();
  private final EnterByBrowser enter =
      new EnterByBrowser(presence, new Greeting(List.of("Hello."), List::of), () -> Accounts.NOON);
  private final LeaveRoom leaveRoom = new LeaveRoom(SessionLife.USUAL, () -> Accounts.NOON);
  private final LeaveByBrowser leave = new LeaveByBrowser(presence, leaveRoom);
  private final LiveSession annsGame = presence.arrived(Clients.registered(1, "Ann", "Ann"));
  private final Ear game = new Ear();
  private final Ear browser = Ear.ofBrowser();
  private final Ear bob = new Ear();
  private final Member bobIn = Hall.in(room, Clients.registered(2, "Bob", "Bob"), bob);
  private final List<EnteringByBrowser> answers = new ArrayList<>();

  @Test
  void whoComesByABrowserShouldBeAnOrdinaryPlayerOfTheFamilyThatTheRoomIsFor() {
    LiveRoom alephs = hall.room(room(26, ClientFamily.ALEPH_ONE, 10));
    enter.enter(Clients.guestByBrowser(1, "Gus"), alephs, browser, false, answers::add);

    Member member = in();
    assertThat(member.player().family()).isEqualTo(ClientFamily.ALEPH_ONE);
    assertThat(alephs.present()).containsExactly(member.player());
    assertThat(browser.heard()).hasSize(1).allMatch(Welcome.class::isInstance);
  }

  @Test
  void fullRoomShouldRefuseABrowserAsItRefusesAGame() {
    LiveRoom single = hall.room(room(3, ClientFamily.MYTH, 1));
    Hall.in(single, Clients.registered(3, "Cid", "Cid"), new Ear());
    enter.enter(annsGame, single, browser, false, answers::add);

    assertThat(answers).containsExactly(
        new EnteringByBrowser.Outside(new Entering.NotAdmitted(new Admission.RoomFull(), ClientFamily.MYTH)));
    assertThat(annsGame.isInRoom()).isFalse();
  }

  @Test
  void browserShouldListenAlongToAGameThatIsInARoomAndNobodyShouldSeeASecondPlayer() {
    Member ann = Hall.in(room, annsGame, game);
    LiveRoom elsewhere = hall.room(Rooms.room(1, 6324));
    heardSoFar();
    enter.enter(annsGame, elsewhere, browser, false, answers::add);

    assertThat(answers).containsExactly(new EnteringByBrowser.Along(ann));
    assertThat(bob.heard()).isEmpty();
    assertThat(game.heard()).isEmpty();
    assertThat(room.players()).isEqualTo(2);
    browser.heard();
    room.announce(new Said(bobIn.player(), line("Hello")));
    ann.hear(new ServerLine("For Ann."));
    List<RoomEvent> both = List.of(new Said(bobIn.player(), line("Hello")), new ServerLine("For Ann."));
    assertThat(game.heard()).isEqualTo(both);
    assertThat(browser.heard()).isEqualTo(both);
  }

  @Test
  void whatIsKeptFromAPlayerShouldBeKeptFromHisBrowserToo() {
    Member ann = along();
    room.announceExcept(List.of(ann), new Said(bobIn.player(), line("Not for Ann")));

    assertThat(game.heard()).isEmpty();
    assertThat(browser.heard()).isEmpty();
    assertThat(bob.heard()).hasSize(1);
  }

  @Test
  void secondBrowserThatListensAlongShouldTakeTheFirstOnesPlace() {
    Member ann = along();
    Ear second = Ear.ofBrowser();
    enter.follow(annsGame.player(), second, answers::add);
    room.announce(new ServerLine("Notice"));

    assertThat(browser.dismissal()).contains(new Eviction.Moved());
    assertThat(browser.heard()).isEmpty();
    assertThat(second.heard()).contains(new ServerLine("Notice"));
    assertThat(ann.mirror()).contains(second);
  }

  @Test
  void browserShouldHearWhispersOfAndToItsGameAlsoWhileTheGameIsDeaf() {
    Member ann = along();
    Floor floor = new Floor(Floods.none(), new Ignores(() -> Accounts.NOON), () -> Accounts.NOON);
    Whisper whisper = new Whisper(new Commands(StaffTyping.ON), floor, Witness.NONE);
    whisper.whisper(ann, 2, false, line("from the game"));
    Whispered fromTheGame = new Whispered(ann.player(), bobIn.player().id(), false, line("from the game"));
    new GoDeaf(new Appearances(false)).go(ann, true, Optional.empty());
    whisper.whisper(bobIn, 1, true, line("still there?"));

    assertThat(browser.heard())
        .contains(fromTheGame, new Whispered(bobIn.player(), ann.player().id(), true, line("still there?")));
    assertThat(game.heard()).noneMatch(Whispered.class::isInstance);
  }

  @Test
  void takingOverShouldEndTheGamesStayAndTellItWhy() {
    Member ann = Hall.in(room, annsGame, game);
    heardSoFar();
    enter.enter(annsGame, room, browser, true, answers::add);

    assertThat(in().seat()).isEqualTo(browser);
    assertThat(game.dismissal()).contains(new Eviction.Revoked(Reason.TAKEN_OVER));
    assertThat(bob.heard()).containsExactly(new PlayerLeft(ann.player()), new PlayerEntered(in().player()));
    leaveRoom.leave(ann); // its line breaks only now
    assertThat(room.players()).isEqualTo(2);
  }

  @Test
  void takingOverShouldBeRefusedWhileTheGameHosts() {
    Member ann = Hall.in(room, annsGame, game);
    hosts.add(ann);
    enter.enter(annsGame, room, browser, true, answers::add);

    assertThat(answers).containsExactly(new EnteringByBrowser.Bound(ann));
    assertThat(game.dismissal()).isEmpty();
  }

  @Test
  void takingOverShouldBeRefusedWhileTheGameIsPlayed() {
    Member ann = Hall.in(room, annsGame, game);
    new GoDeaf(new Appearances(false)).go(ann, true, Optional.empty());
    enter.enter(annsGame, room, browser, true, answers::add);

    assertThat(answers).containsExactly(new EnteringByBrowser.Bound(ann));
    assertThat(room.holds(ann)).isTrue();
  }

  @Test
  void gameThatLeavesShouldEndWhatItsBrowserHears() {
    leaveRoom.leave(along());

    assertThat(browser.dismissal()).contains(new Eviction.GameLeft());
    assertThat(room.players()).isEqualTo(1);
  }

  @Test
  void whoIsShownOutShouldBeToldByHisGameAndByHisBrowser() {
    along();
    presence.evict(annsGame.token(), new Eviction.ShownOut("Bye"));

    assertThat(game.dismissal()).contains(new Eviction.ShownOut("Bye"));
    assertThat(browser.dismissal()).contains(new Eviction.ShownOut("Bye"));
  }

  @Test
  void closingRoomShouldTellBrowsersToo() {
    along();
    room.empty(new Eviction.RoomClosed());

    assertThat(browser.dismissal()).contains(new Eviction.RoomClosed());
  }

  @Test
  void browserThatOnlyListensAlongShouldLeaveTheGameWhereItIs() {
    Member ann = along();
    leave.leave(ann, browser);
    room.announce(new ServerLine("Notice"));

    assertThat(room.holds(ann)).isTrue();
    assertThat(browser.heard()).isEmpty();
    assertThat(game.heard()).containsExactly(new ServerLine("Notice"));
  }

  @Test
  void gameThatEntersShouldEndTheStayThatItsSessionHadByABrowser() {
    enter.enter(annsGame, room, browser, false, answers::add);
    Member byGame = Hall.in(hall.room(Rooms.room(1, 6324)), annsGame, game);
    List<EnteringByBrowser> followed = new ArrayList<>();
    Ear again = Ear.ofBrowser();
    enter.follow(annsGame.player(), again, followed::add);

    assertThat(browser.dismissal()).contains(new Eviction.Moved());
    assertThat(followed).containsExactly(new EnteringByBrowser.Along(byGame));
    assertThat(room.players()).isEqualTo(1);
  }

  @Test
  void guestWhoLeavesShouldKeepHisTokenAsLongAsItWouldHaveLasted() {
    LiveSession guest = presence.arrived(Clients.guestByBrowser(1, "Gus"));
    enter.enter(guest, room, browser, false, answers::add);
    leave.leave(in(), browser);

    assertThat(guest.session().expiresAt()).isEqualTo(SessionLife.USUAL.endAfterLogin(Accounts.NOON));
    assertThat(guest.isUsable(Accounts.NOON)).isTrue();
    assertThat(room.players()).isEqualTo(1);
  }

  @Test
  void tokenOfABrowserShouldOpenNoRoomToAGame() {
    assertThat(Hall.enter(room, Clients.guestByBrowser(1, "Gus"), game)).isEqualTo(new Entering.BadToken());
  }

  private Member along() {
    Member ann = Hall.in(room, annsGame, game);
    enter.enter(annsGame, room, browser, false, answers::add);
    heardSoFar();
    return ann;
  }

  private void heardSoFar() {
    game.heard();
    browser.heard();
    bob.heard();
  }

  private Member in() {
    return answers.stream().filter(EnteringByBrowser.In.class::isInstance).map(EnteringByBrowser.In.class::cast)
        .findFirst().orElseThrow().member();
  }

  private static Utterance line(String text) {
    return new Utterance(0, 0, 0, text);
  }

  private static Room room(int id, ClientFamily family, int players) {
    return new Room(new RoomId(id), "Room", RoomType.UNRANKED, players, CasteRange.ALL, 0,
        Set.of(family), true, Accounts.NOON, Metadata.NONE, 0);
  }
}
