package metaserver.network.site.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import metaserver.application.chat.ChatEvent.Said;
import metaserver.application.chat.ChatEvent.Whispered;
import metaserver.application.chat.Commands;
import metaserver.application.chat.Floor;
import metaserver.application.chat.Say;
import metaserver.application.chat.StaffTyping;
import metaserver.application.chat.Whisper;
import metaserver.application.chat.Witness;
import metaserver.application.flood.Floods;
import metaserver.application.identity.Eviction;
import metaserver.application.identity.LiveSession;
import metaserver.application.identity.LiveSessions;
import metaserver.application.ignoring.Ignored;
import metaserver.application.ignoring.Ignores;
import metaserver.application.lobby.Clients;
import metaserver.application.lobby.Ear;
import metaserver.application.lobby.EnterByBrowser;
import metaserver.application.lobby.EnteringByBrowser;
import metaserver.application.lobby.Greeting;
import metaserver.application.lobby.Hall;
import metaserver.application.lobby.LeaveByBrowser;
import metaserver.application.lobby.LeaveRoom;
import metaserver.application.lobby.LiveRoom;
import metaserver.application.lobby.LobbyEvent.PlayerLeft;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.Member;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.domain.identity.SessionLife;
import metaserver.domain.ignoring.Ignore.Kind;
import metaserver.domain.lobby.Rooms;
import metaserver.network.site.LiveEvent;
import metaserver.network.site.talk.Whereabouts.Inside;
import metaserver.network.site.talk.Whereabouts.Nowhere;
import metaserver.network.site.talk.Whereabouts.Waiting;
import org.junit.jupiter.api.Test;

/** Visitors in rooms without HTTP: the room's thread and those of visitors are the test's own. */
class CallersTest {
  private Instant now = Accounts.NOON;
  private Runnable beforeHandingOn = () -> {};
  private final Queue<Runnable> elsewhere = new ArrayDeque<>();
  private final LiveSessions presence = new LiveSessions();
  private final Ignores ignores = new Ignores(() -> now);
  private final LeaveRoom leaveRoom = new LeaveRoom(SessionLife.USUAL, () -> now);
  private final Callers callers = new Callers(
      new EnterByBrowser(presence, new Greeting(List.of("Hello."), List::of), () -> now),
      new LeaveByBrowser(presence, leaveRoom), elsewhere::add, () -> now);
  private final Floor floor = new Floor(Floods.none(), ignores, () -> now);
  private final Commands commands = new Commands(StaffTyping.ON);
  private final Voice voice =
      new Voice(new Say(commands, floor, Witness.NONE), new Whisper(commands, floor, Witness.NONE));
  private final LiveRoom room = new Hall().room(Rooms.room(0, 6323), new Gallery(this::handOn, () -> now));
  private final LiveRoom other = new Hall().room(Rooms.room(1, 6324), new Gallery(Runnable::run, () -> now));
  private final Ear bob = new Ear();
  private final Member bobIn = Hall.in(room, Clients.registered(2, "Bob", "Bob"), bob);
  private final LiveSession gus = presence.arrived(Clients.guestByBrowser(1, "|iGuest|p Gus"));
  private final LiveSession annsGame = Clients.registered(1, "Ann", "Ann");

  @Test
  void visitorShouldHearTheRoomAndBeHeardAsTheOthersHearHim() {
    Inside inside = enters(gus);
    bob.heard();
    room.announce(new Said(bobIn.player(), Clients.line("|bHello|p")));

    assertThat(voice.say(inside, " Dvo\u0159\u00e1k \ud83d\ude00 ")).isTrue();
    assertThat(texts(inside)).containsExactly("Hello.", "Hello", "Dvor\u00e1k ?");
    assertThat(bob.heard()).contains(new Said(inside.member().player(), Clients.line("Dvor\u00e1k ?")));
  }

  @Test
  void lineTooLongForTheWireShouldBeCut() {
    Inside inside = enters(gus);
    voice.say(inside, "a".repeat(5000));

    assertThat(texts(inside).getLast()).hasSize(4095);
  }

  @Test
  void whisperShouldBeShownToBothAndToNobodyElse() {
    Inside gusIn = enters(gus);
    Inside hal = enters(presence.arrived(Clients.guestByBrowser(2, "|iGuest|p Hal")));
    voice.whisper(gusIn, hal.member().player().id().value(), "psst");

    assertThat(lines(gusIn).getLast()).satisfies(line -> {
      assertThat(line.kind()).isEqualTo("whisper");
      assertThat(line.to()).contains("Guest Hal");
    });
    assertThat(lines(hal).getLast()).satisfies(line -> {
      assertThat(line.speaker().orElseThrow().name()).isEqualTo("Guest Gus");
      assertThat(line.to()).isEmpty();
      assertThat(line.text()).isEqualTo("psst");
    });
    assertThat(bob.heard()).noneMatch(Whispered.class::isInstance);
  }

  @Test
  void commandShouldBeAnsweredToWhoTypedItAlone() {
    Inside gusIn = enters(gus);
    Inside hal = enters(presence.arrived(Clients.guestByBrowser(2, "Hal")));
    voice.say(gusIn, ".help");

    assertThat(texts(gusIn)).anyMatch(text -> text.startsWith("Commands:"));
    assertThat(texts(hal)).containsExactly("Hello.");
  }

  @Test
  void whomAVisitorMutesShouldNotBeHeardInHisBrowser() {
    Inside inside = enters(gus);
    ignores.add(gus.player(), Ignored.of(bobIn.session(), "Bob", Kind.MUTE, now, Optional.empty()));
    new Say(commands, floor, Witness.NONE).say(bobIn, Clients.line("unheard"));

    assertThat(texts(inside)).doesNotContain("unheard");
  }

  @Test
  void severalTabsShouldShareOnePresence() {
    Inside inside = enters(gus);

    assertThat(enters(gus)).isEqualTo(inside);
    assertThat(room.players()).isEqualTo(2);
  }

  @Test
  void presenceShouldEndHalfAMinuteAfterTheLastTab() {
    Inside inside = enters(gus);
    callers.of(gus.player()).tabOpened();
    passes(Duration.ofMinutes(5));
    assertThat(room.players()).isEqualTo(2);
    callers.find(gus.player()).orElseThrow().tabClosed(now);
    passes(Duration.ofSeconds(29));
    assertThat(room.players()).isEqualTo(2);
    bob.heard();
    passes(Duration.ofSeconds(2));

    assertThat(bob.heard()).containsExactly(new PlayerLeft(inside.member().player()));
    assertThat(callers.find(gus.player())).isEmpty();
    assertThat(gus.session().expiresAt()).isEqualTo(SessionLife.USUAL.endAfterLogin(Accounts.NOON));
  }

  @Test
  void whoRefreshesNowAndThenShouldStay() {
    enters(gus);
    for (int i = 0; i < 10; i++) {
      passes(Duration.ofSeconds(10));
      callers.of(gus.player());
    }
    assertThat(room.players()).isEqualTo(2);
  }

  @Test
  void whoIsShownOutShouldBeToldWhy() {
    Inside inside = enters(gus);
    presence.evict(gus.token(), new Eviction.ShownOut("You were asked to leave."));
    work();

    assertThat(where(gus)).isEqualTo(new Nowhere(Optional.of("You were asked to leave.")));
    assertThat(isOver(inside)).isTrue();
    assertThat(voice.say(inside, "still here?")).isFalse();
    assertThat(room.players()).isEqualTo(1);
  }

  @Test
  void visitorWhoseGameLogsInShouldListenAlongOnceItIsInARoom() {
    LiveSession web = presence.arrived(annsGame);
    enters(web);
    presence.evict(web.token(), new Eviction.Revoked(Reason.TAKEN_OVER));
    work();
    assertThat(where(web)).isEqualTo(new Waiting());
    LiveSession game = presence.arrived(Clients.registered(1, "Ann", "Ann"));
    passes(Duration.ofSeconds(1));
    assertThat(where(web)).isEqualTo(new Waiting());
    Member byGame = Hall.in(other, game, new Ear());
    passes(Duration.ofSeconds(1));

    assertThat(((Inside) where(web)).member()).isEqualTo(byGame);
    assertThat(((Inside) where(web)).along()).isTrue();
    assertThat(room.players()).isEqualTo(1);
  }

  @Test
  void visitorShouldFollowHisGameFromRoomToRoomAndSpeakForIt() {
    LiveSession session = presence.arrived(annsGame);
    Hall.in(room, session, new Ear());
    enters(session);
    Ear game = new Ear();
    Member there = Hall.in(other, session, game);
    work();
    passes(Duration.ofSeconds(1));
    game.heard();

    assertThat(voice.say((Inside) where(session), "from the browser")).isTrue();
    assertThat(game.heard()).containsExactly(new Said(there.player(), Clients.line("from the browser")));
  }

  @Test
  void whoWaitsForHisGameShouldBeAbleToComeInWithoutIt() {
    LiveSession session = presence.arrived(annsGame);
    Member byGame = Hall.in(room, session, new Ear());
    enters(session);
    leaveRoom.leave(byGame);
    work();
    assertThat(where(session)).isEqualTo(new Waiting());

    assertThat(enters(session).along()).isFalse();
  }

  @Test
  void changingRoomsShouldEndTheFirstStayAndTellItsTabsToBeginAnew() {
    Inside before = enters(gus);
    assertThat(callers.enter(gus, Optional.empty(), other, false)).isInstanceOf(EnteringByBrowser.In.class);
    work();

    assertThat(room.players()).isEqualTo(1);
    assertThat(other.players()).isEqualTo(1);
    assertThat(isOver(before)).isTrue();
    assertThat(((Inside) where(gus)).member().room()).isEqualTo(other);
  }

  @Test
  void leavingShouldEndThePresenceAtOnceAndEveryTab() {
    Inside inside = enters(gus);
    callers.gone(gus.player());

    assertThat(room.players()).isEqualTo(1);
    assertThat(isOver(inside)).isTrue();
  }

  @Test
  void whoComesBackWhileHeIsForgottenShouldNotStayForEver() throws InterruptedException {
    enters(gus);
    Thread back = new Thread(() -> callers.enter(gus, Optional.empty(), room, false));
    beforeHandingOn = () -> {
      beforeHandingOn = () -> {};
      back.start(); // he is found in the map, and waits for the end of what is done with him
      while (back.isAlive() && back.getState() != Thread.State.WAITING) Thread.onSpinWait();
    };
    now = now.plusSeconds(31);
    callers.look();
    back.join();

    assertThat(room.players()).isEqualTo(2);
    assertThat(callers.inside()).isEqualTo(1);
    passes(Duration.ofSeconds(31));
    assertThat(room.players()).isEqualTo(1);
  }

  @Test
  void whoLogsOutShouldBeAnotherWhenHeComesBack() {
    enters(gus);
    Caller before = callers.of(gus.player());
    callers.gone(gus.player());

    assertThat(before.enter(gus, room, false)).isEmpty();
    enters(gus);
    assertThat(callers.inside()).isEqualTo(1);
  }

  @Test
  void lineShouldBeMadeForBrowsersOnceHoweverManyHearIt() throws InterruptedException {
    List<LiveSession> sessions = List.of(gus, presence.arrived(Clients.guestByBrowser(2, "Hal")));
    AtomicInteger made = new AtomicInteger();
    List<Tab> tabs = new ArrayList<>();
    for (LiveSession session : sessions) {
      Booth booth = enters(session).booth();
      tabs.add(new Tab(callers.of(session.player()), booth, new AtomicInteger(), booth.recent().number(), line -> {
        made.incrementAndGet();
        return LiveEvent.named("line", line.text());
      }, () -> now));
    }
    room.announce(new Said(bobIn.player(), Clients.line("Hello")));

    for (Tab tab : tabs) assertThat(tab.after(tab.begin(), Duration.ZERO).events()).hasSize(1);
    assertThat(made).hasValue(1);
  }

  @Test
  void slowTabShouldBeginAnewOnceItMissedMoreThanIsKept() throws InterruptedException {
    Booth booth = enters(gus).booth();
    long seen = booth.recent().number();
    for (int i = 0; i < Booth.KEPT; i++) room.announce(new ServerLine("line " + i));
    assertThat(booth.after(seen, 0, Duration.ZERO).anew()).isFalse();
    assertThat(booth.after(seen, 0, Duration.ZERO).lines()).hasSize(Booth.KEPT);
    room.announce(new ServerLine("one too many"));

    assertThat(booth.after(seen, 0, Duration.ZERO).anew()).isTrue();
    assertThat(booth.after(seen + 1, 0, Duration.ZERO).lines()).hasSize(Booth.KEPT);
    assertThat(booth.after(99999, 0, Duration.ZERO).anew()).isTrue();
  }

  private Inside enters(LiveSession session) {
    EnteringByBrowser outcome = callers.enter(session, Optional.empty(), room, false);
    assertThat(outcome).isInstanceOfAny(EnteringByBrowser.In.class, EnteringByBrowser.Along.class);
    return (Inside) where(session);
  }

  private Whereabouts where(LiveSession session) {
    return callers.of(session.player()).whereabouts();
  }

  private static boolean isOver(Inside inside) {
    try {
      return inside.booth().after(inside.booth().recent().number(), 0, Duration.ZERO).anew();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static List<TalkLine> lines(Inside inside) {
    return inside.booth().recent().lines().stream().map(Heard::line).toList();
  }

  private static List<String> texts(Inside inside) {
    return lines(inside).stream().map(TalkLine::text).toList();
  }

  private void passes(Duration time) {
    for (long i = 0; i < time.toSeconds(); i++) {
      now = now.plusSeconds(1);
      callers.look();
      work();
    }
  }

  private void handOn(Runnable task) {
    beforeHandingOn.run();
    task.run();
  }

  private void work() {
    while (!elsewhere.isEmpty()) elsewhere.remove().run();
  }
}
