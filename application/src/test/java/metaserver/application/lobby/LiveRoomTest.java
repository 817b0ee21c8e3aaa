package metaserver.application.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import metaserver.application.identity.Eviction;
import metaserver.application.identity.LiveSession;
import metaserver.application.identity.LiveSessions;
import metaserver.application.lobby.LobbyEvent.CasteChanged;
import metaserver.application.lobby.LobbyEvent.FullView;
import metaserver.application.lobby.LobbyEvent.PlayerChanged;
import metaserver.application.lobby.LobbyEvent.PlayerEntered;
import metaserver.application.lobby.LobbyEvent.PlayerLeft;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Color;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.SessionLife;
import metaserver.domain.identity.Username;
import metaserver.domain.lobby.Admission;
import metaserver.domain.lobby.CasteRange;
import metaserver.domain.lobby.Player;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.lobby.Rooms;
import metaserver.domain.text.Metadata;
import org.junit.jupiter.api.Test;

class LiveRoomTest {
  private final Hall hall = new Hall();
  private final LiveRoom room = hall.room(Rooms.room(0, 6323));
  private final LeaveRoom leaveRoom = new LeaveRoom(SessionLife.USUAL, () -> Accounts.NOON);
  private final Ear ann = new Ear();
  private final Ear bob = new Ear();
  private final LiveSession annsSession = Clients.registered(1, "Ann", "Ann");
  private final LiveSession bobsSession = Clients.registered(2, "Bob", "Bob");

  @Test
  void newcomerShouldBeWelcomedWithHimselfInTheListAndNotHearOfHimselfAgain() {
    Member annIn = Hall.in(room, annsSession, ann);
    ann.heard();
    Member bobIn = Hall.in(room, bobsSession, bob);

    assertThat(bob.heard()).containsExactly(new Welcome(room.room(), bobIn.player(), List.of("Hello."),
        List.of(annIn.player(), bobIn.player()), List.of(), List.of()));
    assertThat(ann.heard()).containsExactly(new PlayerEntered(bobIn.player()));
    assertThat(room.players()).isEqualTo(2);
  }

  @Test
  void whoLeavesShouldBeSeenToLeaveOnceHoweverOftenHisLineBreaks() {
    Hall.in(room, annsSession, ann);
    Member bobIn = Hall.in(room, bobsSession, bob);
    ann.heard();
    leaveRoom.leave(bobIn);
    leaveRoom.leave(bobIn);

    assertThat(ann.heard()).containsExactly(new PlayerLeft(bobIn.player()));
    assertThat(room.present()).extracting(Player::nick).extracting(Object::toString).containsExactly("Ann");
    assertThat(bobsSession.session().expiresAt()).isEqualTo(SessionLife.USUAL.endAfterRoom(Accounts.NOON));
  }

  @Test
  void anotherNameOfAnAccountShouldShowAtOnceAndFreeTheOldOne() {
    Hall.in(room, annsSession, ann);
    Member bobIn = Hall.in(room, bobsSession, bob);
    ann.heard();
    rename(bobsSession, "Robert");

    assertThat(ann.heard()).containsExactly(new PlayerChanged(bobIn.player()));
    assertThat(bobIn.player().nick()).isEqualTo(new Nick("Robert"));
    assertThat(bobIn.player().account()).isEqualTo("Robert");
    Ear other = new Ear();
    assertThat(Hall.in(room, Clients.registered(3, "Bob", "Bob"), other).player().nick()).isEqualTo(new Nick("Bob"));
  }

  @Test
  void whoIsShownUnderANickShouldKeepItWhenHisAccountIsRenamed() {
    LiveSession nicked = Clients.registered(3, "Cid", "Ace");
    Member in = Hall.in(room, nicked, ann);
    rename(nicked, "Sid");

    assertThat(in.player().nick()).isEqualTo(new Nick("Ace"));
    assertThat(in.player().account()).isEqualTo("Sid");
  }

  @Test
  void sameSessionEnteringAgainShouldTakeItsOwnPlaceAlsoInAFullRoom() {
    LiveRoom single = hall.room(room(2, RoomType.UNRANKED, 1));
    Member first = Hall.in(single, annsSession, ann);
    Ear again = new Ear();
    Member second = Hall.in(single, annsSession, again);

    assertThat(ann.dismissal()).contains(new Eviction.Moved());
    assertThat(again.dismissal()).isEmpty();
    assertThat(single.players()).isEqualTo(1);
    assertThat(second.player().nick()).isEqualTo(first.player().nick());
    leaveRoom.leave(first);
    assertThat(annsSession.isInRoom()).isTrue();
    assertThat(single.players()).isEqualTo(1);
  }

  @Test
  void fullRoomShouldRefuseWithoutDisturbingAnybody() {
    LiveRoom single = hall.room(room(2, RoomType.UNRANKED, 1));
    Hall.in(single, annsSession, ann);
    ann.heard();

    assertThat(Hall.enter(single, bobsSession, bob))
        .isEqualTo(new Entering.NotAdmitted(new Admission.RoomFull(), ClientFamily.MYTH));
    assertThat(ann.heard()).isEmpty();
    assertThat(bob.heard()).isEmpty();
    assertThat(bobsSession.isInRoom()).isFalse();
  }

  @Test
  void refusalAtAnotherDoorShouldNotCostTheRoomOneIsIn() {
    LiveRoom ranked = hall.room(room(3, RoomType.RANKED, 10));
    LiveSession guest = Clients.guest(1, "Gus", ClientFamily.MYTH);
    Hall.in(room, guest, ann);

    assertThat(Hall.enter(ranked, guest, bob))
        .isEqualTo(new Entering.NotAdmitted(new Admission.GuestsNotAllowed(), ClientFamily.MYTH));
    assertThat(room.players()).isEqualTo(1);
    assertThat(guest.isInRoom()).isTrue();
  }

  @Test
  void enteringAnotherRoomShouldEndTheStayInTheFirst() {
    Hall elsewhere = new Hall();
    LiveRoom other = elsewhere.room(Rooms.room(1, 6324));
    Member before = Hall.in(room, annsSession, ann);
    Hall.in(other, annsSession, bob);

    assertThat(ann.dismissal()).contains(new Eviction.Moved());
    assertThat(room.players()).isZero();
    assertThat(other.players()).isEqualTo(1);
    leaveRoom.leave(before); // his old line breaks only now
    assertThat(annsSession.isInRoom()).isTrue();
  }

  @Test
  void roomsThatAreBusyShouldStillAgreeWhereSomebodyIs() {
    Hall elsewhere = new Hall();
    LiveRoom other = elsewhere.room(Rooms.room(1, 6324));
    Hall.in(room, annsSession, ann);
    hall.queue();
    Hall.in(other, annsSession, bob);
    Ear back = new Ear();
    room.execute(() -> Hall.in(room, annsSession, back));
    hall.work();

    assertThat(ann.dismissal()).contains(new Eviction.Moved());
    assertThat(bob.dismissal()).contains(new Eviction.Moved());
    assertThat(back.dismissal()).isEmpty();
    assertThat(room.players()).isEqualTo(1);
    assertThat(other.players()).isZero();
  }

  @Test
  void newLoginShouldReplaceTheOldOneDeleteBeforeAdd() {
    Hall.in(room, annsSession, ann);
    Member old = Hall.in(room, bobsSession, bob);
    ann.heard();
    Ear again = new Ear();
    Member fresh = Hall.in(room, Clients.registered(2, "Bob", "Bob"), again);

    assertThat(ann.heard()).containsExactly(new PlayerLeft(old.player()), new PlayerEntered(fresh.player()));
    assertThat(bob.dismissal()).contains(new Eviction.Revoked(Reason.TAKEN_OVER));
    assertThat(fresh.player().nick().text()).isEqualTo("Bob");
    assertThat(room.players()).isEqualTo(2);
  }

  @Test
  void evictionThatWaitsBehindAnEnteringShouldStillTakeEffect() {
    Hall.in(room, annsSession, ann);
    hall.queue();
    room.execute(() -> {
      Hall.in(room, bobsSession, bob);
      evict(bobsSession); // another thread, while this one still welcomes him
    });
    hall.work();

    assertThat(bob.dismissal()).contains(new Eviction.Revoked(Reason.KICKED));
    assertThat(room.find(bobsSession.player())).isEmpty();
    assertThat(Hall.enter(room, bobsSession, new Ear())).isEqualTo(new Entering.BadToken());
  }

  @Test
  void sessionThatEndedWhileItWaitedAtTheDoorShouldStayOutside() {
    hall.queue();
    room.execute(() -> assertThat(Hall.enter(room, bobsSession, bob)).isEqualTo(new Entering.BadToken()));
    evict(bobsSession);
    hall.work();

    assertThat(room.players()).isZero();
    assertThat(bob.heard()).isEmpty();
    assertThat(Hall.in(room, Clients.registered(3, "Bo", "Bob"), ann).player().nick().text()).isEqualTo("Bob");
  }

  @Test
  void sessionThatWasTakenOverShouldNotThrowOutTheNewerOne() {
    evict(bobsSession);
    Hall.in(room, Clients.registered(2, "Bob", "Bob"), ann);

    assertThat(Hall.enter(room, bobsSession, bob)).isEqualTo(new Entering.BadToken());
    assertThat(ann.dismissal()).isEmpty();
    assertThat(room.players()).isEqualTo(1);
  }

  @Test
  void evictionShouldTakeSomebodyOutAndTellHimWhy() {
    Hall.in(room, annsSession, ann);
    Member bobIn = Hall.in(room, bobsSession, bob);
    ann.heard();
    hall.queue();
    evict(bobsSession);
    evict(bobsSession);
    assertThat(bob.dismissal()).isEmpty();
    hall.work();

    assertThat(bob.dismissal()).contains(new Eviction.Revoked(Reason.KICKED));
    assertThat(ann.heard()).containsExactly(new PlayerLeft(bobIn.player()));
  }

  @Test
  void closedRoomShouldTellEverybodyAndAdmitNobodyAnyMore() {
    Hall.in(room, annsSession, ann);
    Hall.in(room, bobsSession, bob);
    ann.heard();
    bob.heard();
    room.empty(new Eviction.RoomClosed());

    assertThat(List.of(ann.dismissal(), bob.dismissal())).containsOnly(Optional.of(new Eviction.RoomClosed()));
    assertThat(ann.heard()).isEmpty();
    assertThat(room.players()).isZero();
    assertThat(Hall.enter(room, Clients.registered(3, "Cid", "Cid"), new Ear()))
        .isEqualTo(new Entering.NotAdmitted(new Admission.RoomClosed(), ClientFamily.MYTH));
  }

  @Test
  void rankShouldShowOnlyWhereGamesCount() {
    LiveRoom ranked = hall.room(room(3, RoomType.RANKED, 10));

    assertThat(Hall.in(room, annsSession, ann).player().caste()).isEmpty();
    assertThat(Hall.in(ranked, bobsSession, bob).player().caste()).contains(Caste.LOWEST);
  }

  @Test
  void changedRoleShouldShowToEverybodyHimselfIncludedAndOnlyOnce() {
    Hall.in(room, annsSession, ann);
    Member bobIn = Hall.in(room, bobsSession, bob);
    ann.heard();
    bob.heard();
    hall.queue();
    refresh(bobsSession);
    refresh(bobsSession);
    hall.work();

    assertThat(bobIn.player().admin()).isTrue();
    assertThat(ann.heard()).containsExactly(new PlayerChanged(bobIn.player()));
    assertThat(bob.heard()).containsExactly(new PlayerChanged(bobIn.player()));
  }

  @Test
  void mythPlayerShouldRepaintHimselfButNotRenameAndAlephOneOnlyTurnBusy() {
    ChangeAppearance changeAppearance = new ChangeAppearance(new Appearances(false));
    Room both = new Room(new RoomId(9), "Both", RoomType.UNRANKED, 9, CasteRange.ALL, 0, Set.of(ClientFamily.values()),
        true, Accounts.NOON, Metadata.NONE, 0);
    LiveRoom shared = hall.room(both);
    Member myth = Hall.in(shared, annsSession, ann);
    Member marine = Hall.in(shared, Clients.registered(2, "Bob", "Bob", ClientFamily.ALEPH_ONE), bob);
    Color red = new Color(65535, 0, 0, 0);
    ann.heard();
    changeAppearance.change(myth, 7, red, Color.BLACK, true);
    changeAppearance.change(marine, 7, red, Color.BLACK, true);
    changeAppearance.change(marine, 9, red, red, true);

    assertThat(ann.heard()).containsExactly(new PlayerChanged(myth.player()), new PlayerChanged(marine.player()));
    assertThat(myth.player()).extracting(Player::icon, Player::primary, Player::busy).containsExactly(7, red, true);
    assertThat(marine.player()).extracting(Player::icon, Player::primary, Player::busy)
        .containsExactly(3, Color.BLACK, true);
    assertThat(annsSession.profile().icon()).isEqualTo(7);
  }

  @Test
  void whoChangesWithoutEndShouldBeShownNowAndThenAndAsHeIsAtLast() {
    Appearances appearances = new Appearances(false);
    Member annIn = Hall.in(room, annsSession, ann);
    Member bobIn = Hall.in(room, bobsSession, bob);
    bob.heard();
    for (int i = 1; i <= 1000; i++) {
      new ChangeAppearance(appearances).change(annIn, i % 256, Color.BLACK, Color.BLACK, false);
      new GoDeaf(appearances).go(annIn, i % 2 == 1, Optional.empty());
    }
    assertThat(bob.heard()).hasSize(8);
    assertThat(room.present()).contains(annIn.player());
    assertThat(annIn.player().icon()).isEqualTo(1000 % 256);
    appearances.tellHeld();
    assertThat(bob.heard()).containsExactly(new PlayerChanged(annIn.player()));
    appearances.tellHeld();
    assertThat(bob.heard()).isEmpty();

    new GoDeaf(appearances).go(bobIn, true, Optional.empty());
    assertThat(ann.heard()).last().isEqualTo(new PlayerChanged(bobIn.player()));
  }

  @Test
  void whatIsHeldOfOneWhoLeftShouldNotBeTold() {
    Appearances appearances = new Appearances(false);
    Member annIn = Hall.in(room, annsSession, ann);
    Hall.in(room, bobsSession, bob);
    for (int i = 1; i <= 20; i++) {
      new ChangeAppearance(appearances).change(annIn, i, Color.BLACK, Color.BLACK, false);
    }
    room.leave(annIn);
    bob.heard();
    appearances.tellHeld();

    assertThat(bob.heard()).isEmpty();
  }

  @Test
  void deafPlayerShouldBeShownBusyAndGetNoViewUntilHeListens() {
    GoDeaf goDeaf = new GoDeaf(new Appearances(false));
    RefreshView refreshView = new RefreshView();
    Member annIn = Hall.in(room, annsSession, ann);
    Hall.in(room, bobsSession, bob);
    ann.heard();
    bob.heard();
    goDeaf.go(annIn, true, Optional.empty());
    refreshView.refresh(annIn);

    assertThat(bob.heard()).containsExactly(new PlayerChanged(annIn.player()));
    assertThat(annIn.player().busy()).isTrue();
    assertThat(ann.heard()).isEmpty();
    goDeaf.go(annIn, false, Optional.empty());
    refreshView.refresh(annIn);
    assertThat(ann.heard()).containsExactly(new PlayerChanged(annIn.player()), new FullView(room.present()));
  }

  @Test
  void anotherCasteShouldShowToAllAndReachAMythPlayerHimselfOnceMore() {
    LiveRoom ranked = hall.room(new Room(new RoomId(9), "Both", RoomType.RANKED, 9, CasteRange.ALL, 0,
        Set.of(ClientFamily.values()), true, Accounts.NOON, Metadata.NONE, 0));
    LiveSession marinesSession = Clients.registered(2, "Bob", "Bob", ClientFamily.ALEPH_ONE);
    Member myth = Hall.in(ranked, annsSession, ann);
    Member marine = Hall.in(ranked, marinesSession, bob);
    ann.heard();
    promote(annsSession, 16);
    promote(annsSession, 16);
    promote(marinesSession, 15);

    assertThat(myth.player().caste()).contains(new Caste(16));
    assertThat(ann.heard()).containsExactly(
        new PlayerChanged(myth.player()), new CasteChanged(myth.player()), new PlayerChanged(marine.player()));
    assertThat(bob.heard()).endsWith(new PlayerChanged(myth.player()), new PlayerChanged(marine.player()));
  }

  @Test
  void anotherCasteShouldNotShowWhereNoGameCounts() {
    Member annIn = Hall.in(room, annsSession, ann);
    ann.heard();
    promote(annsSession, 16);

    assertThat(annIn.player().caste()).isEmpty();
    assertThat(ann.heard()).isEmpty();
  }

  private static void promote(LiveSession session, int caste) {
    LiveSessions presence = new LiveSessions();
    presence.arrived(session);
    presence.refresh(session.user().orElseThrow().withCaste(new Caste(caste)));
  }

  private static void evict(LiveSession session) {
    LiveSessions presence = new LiveSessions();
    presence.arrived(session);
    presence.evict(session.token(), new Eviction.Revoked(Reason.KICKED));
  }

  private static void rename(LiveSession session, String name) {
    LiveSessions presence = new LiveSessions();
    presence.arrived(session);
    presence.refresh(session.user().orElseThrow().withUsername(new Username(name)));
  }

  private static void refresh(LiveSession session) {
    LiveSessions presence = new LiveSessions();
    presence.arrived(session);
    presence.refresh(session.user().orElseThrow().withRoles(Roles.ADMINISTRATOR));
  }

  private static Room room(int id, RoomType type, int holds) {
    return new Room(new RoomId(id), "Room " + id, type, holds, CasteRange.ALL, 0, Set.of(ClientFamily.MYTH), true,
        Accounts.NOON, Metadata.NONE, 0);
  }
}
