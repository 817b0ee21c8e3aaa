package metaserver.application.games;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import metaserver.application.flood.FloodControl;
import metaserver.application.flood.FloodCounts;
import metaserver.application.flood.Floods;
import metaserver.application.games.GameEvent.GameChanged;
import metaserver.application.games.GameEvent.GameListed;
import metaserver.application.games.GameEvent.GameRemoved;
import metaserver.application.games.GameEvent.GamesSeen;
import metaserver.application.games.ListedGame.Clock;
import metaserver.application.identity.LiveSession;
import metaserver.application.ignoring.Ignores;
import metaserver.application.lobby.Appearances;
import metaserver.application.lobby.Clients;
import metaserver.application.lobby.Ear;
import metaserver.application.lobby.GoDeaf;
import metaserver.application.lobby.Hall;
import metaserver.application.lobby.LeaveRoom;
import metaserver.application.lobby.LiveRoom;
import metaserver.application.lobby.LiveRooms;
import metaserver.application.lobby.LobbyEvent.PlayerLeft;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.Member;
import metaserver.application.lobby.RefreshView;
import metaserver.application.lobby.Welcome;
import metaserver.domain.games.GameOption;
import metaserver.domain.games.GameTerms;
import metaserver.domain.games.GameType;
import metaserver.domain.games.Participant;
import metaserver.domain.games.Prospect;
import metaserver.domain.games.Terms;
import metaserver.domain.games.UnratedReason;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.SessionLife;
import metaserver.domain.lobby.CasteRange;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.text.Blob;
import metaserver.domain.text.Metadata;
import org.junit.jupiter.api.Test;

class HostingTest {
  private static final Inet4Address ADDRESS = (Inet4Address) Accounts.address("192.0.2.7");
  private static final GameTerms TERMS = Terms.of(GameType.CAPTURES, GameOption.TEAMS);

  private Instant now = Accounts.NOON;
  private boolean draining;
  private final InstantSource clock = () -> now;
  private final Scores scores = new Scores();
  private final ListedGames directory = new ListedGames();
  private final Ignores ignores = new Ignores(clock);
  private final GameBoards boards = new GameBoards(directory, ignores, clock);
  private final List<Consumer<Reachability>> probes = new ArrayList<>();
  private final FloodControl flood = Floods.usual(new FloodCounts(), clock);
  private final HostGame host = new HostGame(boards, directory, new WireIds(clock),
      new HostChecks((_, _, answer) -> probes.add(answer)), flood, () -> draining, clock);
  private final StartGame start = new StartGame(boards, scores, flood, clock);
  private final NamePlayers name = new NamePlayers(boards);
  private final ResetGame reset = new ResetGame(boards, flood, clock);
  private final RemoveGame remove = new RemoveGame(boards);
  private final SearchGames search = new SearchGames(directory, ignores);
  private final GoDeaf goDeaf = new GoDeaf(new Appearances(false));
  private final LeaveRoom leaveRoom = new LeaveRoom(SessionLife.USUAL, clock);
  private final Hall hall = new Hall();
  private final LiveRoom room = hall.room(room(1, RoomType.UNRANKED), boards);
  private final LiveRoom ranked = hall.room(room(2, RoomType.RANKED), boards);
  private int players;

  @Test
  void everybodyOfTheFamilyShouldHearOfAGameHisHostIncluded() {
    Somebody ann = myth(room);
    Somebody bob = myth(room);
    Somebody marine = marine(room);
    List.of(ann, bob, marine).forEach(one -> one.ear.heard());
    host.host(ann.member, said(TERMS));

    ListedGame game = directory.games().getFirst();
    assertThat(ann.ear.heard()).containsExactly(new GameListed(game, now));
    assertThat(bob.ear.heard()).containsExactly(new GameListed(game, now));
    assertThat(marine.ear.heard()).isEmpty();
    assertThat(game.said()).isEqualTo(said(TERMS));
    assertThat(game.host()).isEqualTo(ann.member.player().id());
    assertThat(game.prospect()).isEqualTo(new Prospect.DoesNotCount(UnratedReason.UNRANKED_ROOM));
    assertThat(room.gameCount()).isEqualTo(1);
  }

  @Test
  void aServerThatIsAboutToStopShouldRefuseNewGamesAndLeaveListedOnesToTheirHosts() {
    Somebody ann = myth(room);
    Somebody bob = myth(room);
    host.host(ann.member, said(TERMS));
    draining = true;
    List.of(ann, bob).forEach(one -> one.ear.heard());
    host.host(bob.member, said(TERMS));
    host.host(ann.member, new Advertisement(ADDRESS, 3453, Blob.of((byte) 2), TERMS));

    assertThat(bob.ear.heard()).containsExactly(HostGame.NO_NEW_GAMES, new GameChanged(game(ann), now));
    assertThat(ann.ear.heard()).containsExactly(new GameChanged(game(ann), now));
    assertThat(directory.games()).hasSize(1);
  }

  @Test
  void whatAHostSaysAgainShouldChangeHisGameAndOnlyAlephOneMoveIt() {
    Somebody ann = myth(room);
    Somebody marine = marine(room);
    for (Somebody one : List.of(ann, marine)) {
      host.host(one.member, said(TERMS));
      host.host(one.member, new Advertisement(ADDRESS, 9, Blob.of((byte) 2), TERMS));
    }

    assertThat(directory.games()).hasSize(2);
    assertThat(game(ann).said()).isEqualTo(new Advertisement(ADDRESS, 3453, Blob.of((byte) 2), TERMS));
    assertThat(game(marine).said().port()).isEqualTo(9);
    assertThat(ann.ear.heard()).last().isEqualTo(new GameChanged(game(ann), now));
  }

  @Test
  void newcomerShouldBeToldOfTheGamesOfHisFamilyIfThereAreAny() {
    Somebody ann = myth(room);
    host.host(ann.member, said(TERMS));

    assertThat(welcome(ClientFamily.MYTH).games())
        .containsExactly(new GamesSeen(ClientFamily.MYTH, List.of(game(ann)), now));
    assertThat(welcome(ClientFamily.ALEPH_ONE).games()).isEmpty();
  }

  @Test
  void whoAsksForEverythingShouldGetTheGamesEvenIfThereAreNone() {
    Somebody ann = myth(room);
    new RefreshView().refresh(ann.member);

    assertThat(ann.ear.heard()).last().isEqualTo(new GamesSeen(ClientFamily.MYTH, List.of(), now));
  }

  @Test
  void theClockShouldRunFromTheStartInTheUnitsOfTheFamilyAndStopAtZero() {
    Somebody ann = myth(room);
    Somebody marine = marine(room);
    Somebody endless = marine(room);
    for (Somebody one : List.of(ann, marine, endless)) host.host(one.member, said(TERMS));
    start.start(ann.member, 600);
    start.start(marine.member, 600 * 30 + 15);
    start.start(endless.member, Integer.MIN_VALUE);

    assertThat(game(ann).clock()).contains(new Clock(now, Optional.of(Duration.ofMinutes(10))));
    assertThat(game(marine).clock().orElseThrow().remaining(now.plusSeconds(1))).contains(Duration.ofMillis(599_500));
    assertThat(game(marine).clock().orElseThrow().remaining(now.plusSeconds(700))).contains(Duration.ZERO);
    assertThat(game(endless).clock()).contains(new Clock(now, Optional.empty()));
    assertThat(ann.ear.heard()).last().isEqualTo(new GameChanged(game(ann), now));
  }

  @Test
  void startResetAndRemovalWithoutAGameShouldBeNothing() {
    Somebody ann = myth(room);
    start.start(ann.member, 600);
    reset.reset(ann.member);
    remove.remove(ann.member);
    name.name(ann.member, List.of(1));

    assertThat(ann.ear.heard()).isEmpty();
    assertThat(scores.sheets()).isEmpty();
  }

  @Test
  void startShouldOpenASheetOnceWithTheRoomAsItIsThen() {
    Somebody ann = myth(ranked);
    host.host(ann.member, said(TERMS));
    start.start(ann.member, 600);
    start.start(ann.member, 600);

    assertThat(scores.sheets()).singleElement().satisfies(sheet -> {
      assertThat(sheet.game().wireId()).isEqualTo(game(ann).wireId());
      assertThat(sheet.game().roomType()).isEqualTo(RoomType.RANKED);
      assertThat(sheet.game().game().startedAt()).isEqualTo(now);
      assertThat(sheet.game().game().options().says(TERMS.metadata())).isTrue();
      assertThat(sheet.participants()).containsExactly(participant(ann, true));
    });
  }

  @Test
  void whomTheHostNamesShouldTakePartIfHeIsThereAndTheLastListBeforeTheStartCounts() {
    Somebody ann = myth(room);
    Somebody bob = myth(room);
    Somebody cid = myth(room);
    Somebody dan = myth(room);
    Somebody marine = marine(room);
    host.host(ann.member, said(TERMS));
    name.name(ann.member, List.of(bob.id(), 4711));
    name.name(ann.member, List.of(ann.id(), cid.id(), cid.id(), 0, -5, marine.id()));
    start.start(ann.member, 600);
    name.name(ann.member, List.of(dan.id(), cid.id()));

    assertThat(scores.sheets().getFirst().game().participants())
        .containsExactly(participant(ann, true), participant(cid, false));
    assertThat(scores.sheets().getFirst().participants())
        .containsExactly(participant(ann, true), participant(cid, false), participant(dan, false));
  }

  @Test
  void notMoreThan64ShouldTakePartBesidesTheHost() {
    Somebody ann = myth(room);
    List<Integer> ids = IntStream.range(0, 70).mapToObj(_ -> myth(room).id()).toList();
    host.host(ann.member, said(TERMS));
    name.name(ann.member, ids);
    start.start(ann.member, 600);
    name.name(ann.member, ids.reversed());

    assertThat(scores.sheets().getFirst().participants()).hasSize(65);
  }

  @Test
  void whoPlaysTheSameAlephOneSessionShouldTakePartHoweverLateEitherSaysSo() {
    Somebody ann = marine(room);
    Somebody early = marine(room);
    Somebody late = marine(room);
    Somebody other = marine(room);
    host.host(ann.member, said(Terms.of(GameType.A1_TAG)));
    goDeaf.go(early.member, true, session(1));
    goDeaf.go(other.member, true, session(2));
    start.start(ann.member, 18000);
    goDeaf.go(ann.member, true, session(1));
    goDeaf.go(late.member, true, session(1));

    assertThat(scores.sheets().getFirst().participants())
        .containsExactly(participant(ann, true), participant(early, false), participant(late, false));
  }

  @Test
  void theSessionOfTheLastGameShouldNotBringItsPlayersIntoTheNext() {
    Somebody ann = marine(room);
    Somebody bob = marine(room);
    for (int game = 0; game < 2; game++) {
      host.host(ann.member, said(Terms.of(GameType.A1_TAG)));
      start.start(ann.member, 18000);
      if (game == 0) {
        goDeaf.go(bob.member, true, session(1));
        goDeaf.go(ann.member, true, session(1));
      }
      remove.remove(ann.member);
    }

    assertThat(scores.sheets().getFirst().participants()).hasSize(2);
    assertThat(scores.sheets().getLast().participants()).containsExactly(participant(ann, true));
  }

  @Test
  void resetShouldCloseTheSheetAndListTheGameAsBeforeItsStart() {
    Somebody ann = myth(room);
    Somebody bob = myth(room);
    host.host(ann.member, said(TERMS));
    ListedGame before = game(ann);
    name.name(ann.member, List.of(bob.id()));
    start.start(ann.member, 600);
    now = now.plusSeconds(60);
    reset.reset(ann.member);

    assertThat(scores.sheets().getFirst().closed()).contains(now);
    assertThat(game(ann)).isEqualTo(before);
    assertThat(bob.ear.heard()).last().isEqualTo(new GameChanged(before, now));
    start.start(ann.member, 600);
    assertThat(scores.sheets().getLast().participants()).containsExactly(participant(ann, true));
  }

  @Test
  void aHostWhoLeavesShouldTakeHisGameAlongBeforeHimself() {
    Somebody ann = myth(room);
    Somebody bob = myth(room);
    host.host(ann.member, said(TERMS));
    start.start(ann.member, 600);
    ListedGame game = game(ann);
    bob.ear.heard();
    leaveRoom.leave(ann.member);

    assertThat(bob.ear.heard()).containsExactly(new GameRemoved(game, now), new PlayerLeft(ann.member.player()));
    assertThat(scores.sheets().getFirst().closed()).contains(now);
    assertThat(directory.games()).isEmpty();
    assertThat(room.gameCount()).isZero();
  }

  @Test
  void aHostWhoComesAgainByAnotherLineShouldHostNothingAndHisOldLineNeither() {
    Somebody ann = myth(room);
    host.host(ann.member, said(TERMS));
    Ear again = new Ear();
    Member second = Hall.in(room, ann.session, again);
    host.host(ann.member, said(TERMS));

    assertThat(directory.games()).isEmpty();
    host.host(second, said(TERMS));
    assertThat(directory.games()).hasSize(1);
  }

  @Test
  void inARankedRoomTheHostShouldLearnOnceWhetherHisGameCountsAndAgainWhenThatChanges() {
    Somebody ann = myth(ranked);
    host.host(ann.member, said(TERMS));
    host.host(ann.member, said(TERMS));
    host.host(ann.member, said(Terms.of(GameType.CAPTURES, GameOption.COOPERATIVE)));

    assertThat(lines(ann)).containsExactly("This game will count.", "This game will not count: cooperative game.");
  }

  @Test
  void whoIsNamedInARankedRoomShouldLearnItOnceToo() {
    Somebody ann = myth(ranked);
    Somebody bob = myth(ranked);
    host.host(ann.member, said(TERMS));
    name.name(ann.member, List.of(bob.id()));
    name.name(ann.member, List.of());
    name.name(ann.member, List.of(bob.id()));

    assertThat(lines(bob)).containsExactly("This game will count.");
  }

  @Test
  void aHostShouldLearnItWhenAnOperatorChangesWhatHisRoomIsWorth() {
    List<LiveRoom> opened = new ArrayList<>();
    LiveRooms rooms = new LiveRooms(Optional.empty(), boards);
    Hall stage = new Hall(new HashSet<>(), opened::add);
    rooms.become(List.of(room(3, RoomType.RANKED)), () -> stage);
    Somebody ann = myth(opened.getFirst());
    host.host(ann.member, said(TERMS));
    rooms.become(List.of(room(3, RoomType.RANKED)), () -> stage);
    rooms.become(List.of(room(3, RoomType.UNRANKED)), () -> stage);

    assertThat(lines(ann)).containsExactly("This game will count.", "This game will not count: unranked room.");
    assertThat(game(ann).prospect()).isEqualTo(new Prospect.DoesNotCount(UnratedReason.UNRANKED_ROOM));
    assertThat(rooms.rooms()).singleElement().satisfies(sign -> assertThat(sign.games()).isEqualTo(1));
    rooms.become(List.of(), () -> stage);
    assertThat(directory.games()).isEmpty();
  }

  @Test
  void inAnUnrankedRoomNobodyShouldBeToldWhatHeKnows() {
    Somebody ann = myth(room);
    Somebody bob = myth(room);
    host.host(ann.member, said(TERMS));
    name.name(ann.member, List.of(bob.id()));

    assertThat(lines(ann)).isEmpty();
    assertThat(lines(bob)).isEmpty();
  }

  @Test
  void aHostWhoCannotBeReachedShouldBeToldSoOnceASessionAndBeListedAllTheSame() {
    Somebody ann = myth(room);
    host.host(ann.member, said(TERMS));
    assertThat(game(ann).reachability()).isEqualTo(Reachability.UNKNOWN);
    probes.getFirst().accept(Reachability.UNREACHABLE);

    assertThat(lines(ann)).singleElement().asString().contains("TCP port 3453");
    assertThat(game(ann).reachability()).isEqualTo(Reachability.UNREACHABLE);
    remove.remove(ann.member);
    host.host(ann.member, said(TERMS));
    assertThat(probes).hasSize(1);
    assertThat(game(ann).reachability()).isEqualTo(Reachability.UNREACHABLE);
  }

  @Test
  void anAnswerThatComesWhenTheHostIsGoneShouldChangeNothing() {
    Somebody ann = myth(room);
    host.host(ann.member, said(TERMS));
    leaveRoom.leave(ann.member);
    probes.getFirst().accept(Reachability.REACHABLE);

    assertThat(directory.games()).isEmpty();
  }

  @Test
  void searchShouldFindSixAtMostOfTheOwnFamilyInAllRoomsThoseToJoinFirst() {
    Somebody marine = marine(room);
    host.host(marine.member, said(Terms.of(GameType.A1_TAG)));
    List<Somebody> hosts = IntStream.range(0, 8).mapToObj(i -> myth(i % 2 == 0 ? room : ranked)).toList();
    for (Somebody one : hosts) {
      now = now.plusSeconds(1);
      host.host(one.member, said(TERMS));
    }
    start.start(hosts.get(7).member, 600);

    assertThat(search.search(hosts.getFirst().member, query("", ""))).extracting(ListedGame::host)
        .isEqualTo(IntStream.of(6, 5, 4, 3, 2, 1).mapToObj(i -> hosts.get(i).member.player().id()).toList());
  }

  @Test
  void searchShouldLookAtNameMapScoringAndOptions() {
    Somebody ann = myth(room);
    host.host(ann.member, said(Terms.of(GameType.CAPTURES, "|bSÉance", "Desert", GameOption.VETERANS)));

    assertThat(search.search(ann.member, query("séANCE", "ESER"))).hasSize(1);
    assertThat(search.search(ann.member, query("|b", ""))).hasSize(1);
    assertThat(search.search(ann.member, query("", "trow"))).isEmpty();
    assertThat(search.search(ann.member, query(OptionalInt.of(8), Map.of()))).hasSize(1);
    assertThat(search.search(ann.member, query(OptionalInt.of(9), Map.of()))).isEmpty();
    assertThat(search.search(ann.member, query(OptionalInt.empty(), Map.of(GameOption.VETERANS, true)))).hasSize(1);
    assertThat(search.search(ann.member, query(OptionalInt.empty(), Map.of(GameOption.VETERANS, false)))).isEmpty();
    assertThat(search.search(ann.member, query(OptionalInt.empty(), Map.of(GameOption.TEAMS, false)))).hasSize(1);
  }

  @Test
  void gamesShouldBeReadOutWithPlayersHostAndTime() {
    Somebody ann = myth(room);
    ListGames list = new ListGames(boards, clock);
    list.list(ann.member);
    host.host(ann.member, said(TERMS));
    list.list(ann.member);
    start.start(ann.member, 0);
    now = now.plusSeconds(3725);
    list.list(ann.member);

    assertThat(lines(ann)).containsExactly("No game is listed in this room.",
        "Sam's game|p: 1/16 players, host Player 1|p, not started",
        "Sam's game|p: 1/16 players, host Player 1|p, 1:02:05");
  }

  @Test
  void aRoomThatClosesShouldLeaveNoGameBehindWhoseChangeWasHeld() {
    List<LiveRoom> opened = new ArrayList<>();
    LiveRooms rooms = new LiveRooms(Optional.empty(), boards);
    Hall stage = new Hall(new HashSet<>(), opened::add);
    rooms.become(List.of(room(3, RoomType.UNRANKED)), () -> stage);
    Somebody ann = myth(opened.getFirst());
    for (int i = 0; i < 30; i++) host.host(ann.member, said(TERMS));
    stage.queue();
    rooms.become(List.of(), () -> stage);
    boards.tellHeld();
    stage.work();

    assertThat(directory.games()).isEmpty();
  }

  @Test
  void aHostWhoStartsAndResetsWithoutEndShouldFillNeitherTheStoreNorTheLinesOfTheOthers() {
    Somebody ann = myth(room);
    Somebody bob = myth(room);
    host.host(ann.member, said(TERMS));
    ListedGame listed = game(ann);
    for (int i = 0; i < 1000; i++) {
      start.start(ann.member, 600);
      reset.reset(ann.member);
    }
    assertThat(scores.sheets()).hasSize(20);
    assertThat(bob.ear.heard()).hasSizeLessThanOrEqualTo(40);
    assertThat(lines(ann)).contains("You start too many games: this one does not count. Wait a little.");
    assertThat(game(ann)).isEqualTo(listed);

    boards.tellHeld();
    assertThat(bob.ear.heard()).containsExactly(new GameChanged(listed, now));
    now = now.plusSeconds(1);
    start.start(ann.member, 600);
    assertThat(scores.sheets()).hasSize(21);
  }

  @Test
  void aHostWhoChangedHisGameOftenShouldStartItAllTheSame() {
    Somebody ann = myth(room);
    for (int i = 0; i < 100; i++) host.host(ann.member, said(TERMS));
    start.start(ann.member, 600);

    assertThat(scores.sheets()).hasSize(1);
    assertThat(ann.ear.heard()).last().isEqualTo(new GameChanged(game(ann), now));
  }

  private Somebody myth(LiveRoom where) {
    return somebody(where, ClientFamily.MYTH);
  }

  private Somebody marine(LiveRoom where) {
    return somebody(where, ClientFamily.ALEPH_ONE);
  }

  private Somebody somebody(LiveRoom where, ClientFamily family) {
    players++;
    Ear ear = new Ear();
    LiveSession session = Clients.registered(players, "user" + players, "Player " + players, family);
    Member member = Hall.in(where, session, ear);
    ear.heard();
    return new Somebody(session, member, ear);
  }

  private Welcome welcome(ClientFamily family) {
    Ear ear = new Ear();
    Hall.in(room, Clients.guest(++players, "Guest", family), ear);
    return (Welcome) ear.heard().getFirst();
  }

  private ListedGame game(Somebody host) {
    return directory.games().stream().filter(game -> game.host().equals(host.member.player().id())).findAny()
        .orElseThrow();
  }

  private static List<String> lines(Somebody who) {
    return who.ear.heard().stream().filter(ServerLine.class::isInstance).map(line -> ((ServerLine) line).text())
        .toList();
  }

  private static Participant participant(Somebody who, boolean hosts) {
    return new Participant(who.member.player().id(), who.member.player().nick(), who.member.player().team(), hosts);
  }

  private static Optional<Blob> session(int number) {
    byte[] bytes = new byte[16];
    bytes[3] = (byte) number;
    return Optional.of(Blob.of(bytes));
  }

  private static GameQuery query(String name, String map) {
    return new GameQuery(OptionalInt.empty(), Map.of(), name, map);
  }

  private static GameQuery query(OptionalInt scoring, Map<GameOption, Boolean> options) {
    return new GameQuery(scoring, options, "", "");
  }

  private static Advertisement said(GameTerms terms) {
    return new Advertisement(ADDRESS, 3453, Blob.of((byte) 1), terms);
  }

  private static Room room(int id, RoomType type) {
    return new Room(new RoomId(id), "Room", type, 200, CasteRange.ALL, 0, Set.of(ClientFamily.values()), true,
        Accounts.NOON, Metadata.NONE, 0);
  }

  private record Somebody(LiveSession session, Member member, Ear ear) {
    int id() {
      return member.player().id().value();
    }
  }
}
