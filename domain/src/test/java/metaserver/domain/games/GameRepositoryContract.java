package metaserver.domain.games;

import static metaserver.domain.games.Games.started;
import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomRepository;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.lobby.Rooms;
import metaserver.domain.store.AtOnce;
import metaserver.domain.text.Blob;
import metaserver.domain.text.Metadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of games promises. */
public interface GameRepositoryContract {
  RoomId ROOM = new RoomId(2);
  RoomId OTHER_ROOM = new RoomId(3);

  /** On the same store as the games, empty at the start of each test. */
  UserRepository users();

  RoomRepository rooms();

  GameRepository games();

  ReportRepository reports();

  @BeforeEach
  default void addRooms() {
    rooms().add(Rooms.room(ROOM.value(), 0));
    rooms().add(Rooms.room(OTHER_ROOM.value(), 0));
  }

  @Test
  default void anUnknownGameShouldNotBeFound() {
    Game unknown = Game.started(new GameId(Integer.MAX_VALUE), started(ROOM, NOON));

    assertThat(games().find(unknown.id())).isEmpty();
    assertThat(games().inRoom(ROOM, Optional.empty(), 10)).isEmpty();
    assertThat(games().complete(over(unknown))).isEqualTo(new GameRepository.Stale());
  }

  @Test
  default void aStartedGameShouldBeFoundAsItWasAdded() {
    UserId host = Accounts.added(users(), "Ace").id();
    for (GameType type : GameType.values()) {
      NewGame start = new NewGame(ROOM, type, Optional.of(host), new Nick("|bAce"), "n".repeat(31), "m".repeat(63),
          new Metadata("{}"), NOON, 16);

      Game game = games().add(start);

      assertThat(game).isEqualTo(Game.started(game.id(), start));
      assertThat(games().find(game.id())).contains(game);
    }
  }

  @Test
  default void metadataShouldSayTheSame() {
    Metadata options = new Metadata("{\"difficulty\": 4, \"limit\": null, \"flags\": [\"teams\"]}");
    Metadata state = new Metadata("{\"a\": {\"b\": 0.10}}");
    Game game = games().add(
        new NewGame(ROOM, GameType.CUSTOM, Optional.empty(), new Nick(""), "", "", options, NOON, 0));
    games().complete(game.ended(NOON, Optional.empty(), 0, List.of(), state));

    Game found = games().find(game.id()).orElseThrow();
    assertThat(found.options().says(options)).isTrue();
    assertThat(found.summary().says(state)).isTrue();
  }

  @Test
  default void anEndShouldBeKeptAndCounted() {
    Game game = games().add(started(ROOM, NOON));
    Team winners = new Team(2, new Nick("|bR\u00f8d"), Optional.of(new Place(1, true)), false);
    Team losers = new Team(64, new Nick(""), Optional.of(new Place(16, false)), true);
    Team unplaced = new Team(1, new Nick("t".repeat(31)), Optional.empty(), false);
    Game end = game.ended(NOON.plusNanos(1000), Optional.of(EndedCode.PLAYER_QUIT), 3,
        List.of(losers, winners, unplaced), new Metadata("{}"));

    assertThat(games().complete(end)).isEqualTo(new GameRepository.Completed(end.withVersion(1)));
    assertThat(games().find(game.id())).contains(end.withVersion(1));
    assertThat(games().inRoom(ROOM, Optional.empty(), 1)).containsExactly(end.withVersion(1));
    assertThat(end.teams()).containsExactly(unplaced, winners, losers);
  }

  @Test
  default void anEndWithoutTeamsShouldBeKept() {
    Game game = games().add(started(ROOM, NOON));
    Game end = game.ended(NOON, Optional.empty(), 0, List.of(), Metadata.NONE);

    games().complete(end);

    assertThat(games().find(game.id())).contains(end.withVersion(1));
  }

  @Test
  default void aLaterResultShouldReplaceTheTeams() {
    Game game = games().add(started(ROOM, NOON));
    games().complete(over(game));
    Game corrected = over(game).withVersion(1)
        .ended(NOON, Optional.empty(), 1,
            List.of(new Team(9, new Nick("nine"), Optional.empty(), false)), Metadata.NONE);

    assertThat(games().complete(corrected)).isEqualTo(new GameRepository.Completed(corrected.withVersion(2)));
    assertThat(games().find(game.id())).contains(corrected.withVersion(2));
  }

  @Test
  default void aRunningGameShouldNotBeCompleted() {
    Game game = games().add(started(ROOM, NOON));

    assertThatIllegalArgumentException().isThrownBy(() -> games().complete(game));
  }

  @Test
  default void gamesShouldGetNumbersOfTheirOwn() {
    List<GameId> ids = AtOnce.run(8, _ -> games().add(started(ROOM, NOON)).id());

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(games().add(started(ROOM, NOON)).id()).isGreaterThan(ids.stream().max(GameId::compareTo).orElseThrow());
  }

  @Test
  default void concurrentEndsShouldLetExactlyOneWin() {
    Game game = games().add(started(ROOM, NOON));

    List<GameRepository.Completing> outcomes = AtOnce.run(8, i -> games().complete(
        game.ended(NOON, Optional.empty(), i,
            List.of(new Team(i + 1, new Nick("t"), Optional.empty(), false)), Metadata.NONE)));

    assertThat(outcomes).filteredOn(new GameRepository.Stale()::equals).hasSize(7);
    Game found = games().find(game.id()).orElseThrow();
    assertThat(outcomes).contains(new GameRepository.Completed(found));
  }

  @Test
  default void theGamesOfARoomShouldComeNewestFirstPageByPage() {
    List<Game> oldestFirst = IntStream.of(0, 1, 1, 2)
        .mapToObj(second -> games().add(started(ROOM, NOON.plusSeconds(second)))).toList();
    games().add(started(OTHER_ROOM, NOON));

    List<Game> page = games().inRoom(ROOM, Optional.empty(), 2);

    assertThat(page).containsExactly(oldestFirst.get(3), oldestFirst.get(2));
    assertThat(games().inRoom(ROOM, Optional.of(page.getLast()), 9))
        .containsExactly(oldestFirst.get(1), oldestFirst.get(0));
    assertThat(games().inRoom(ROOM, Optional.of(oldestFirst.getFirst()), 9)).isEmpty();
  }

  @Test
  default void gamesShouldBeFoundByEachWishAndByAllTogether() {
    Game wanted = games().add(on(ROOM, GameType.CAPTURES, "Gimble IN The Wabe", 5));
    Game otherRoom = games().add(on(OTHER_ROOM, GameType.CAPTURES, "gimble in the wabe", 5));
    Game otherType = games().add(on(ROOM, GameType.CUSTOM, "GIMBLE IN THE WABE", 5));
    Game otherMap = games().add(on(ROOM, GameType.CAPTURES, "Gimble in the W\u00e2be", 5));
    Game early = games().add(on(ROOM, GameType.CAPTURES, "gimble in the wabe", 4));
    Game late = games().add(on(ROOM, GameType.CAPTURES, "gimble in the wabe", 6));
    var room = Optional.of(ROOM);
    var type = Optional.of(GameType.CAPTURES);
    var map = Optional.of("gimble in the wabe");
    var from = Optional.of(NOON.plusSeconds(5));
    var until = Optional.of(NOON.plusSeconds(6));

    assertThat(search(GameFilter.ANY)).containsExactly(late, otherMap, otherType, otherRoom, wanted, early);
    assertThat(search(wish(room, Optional.empty(), Optional.empty())))
        .containsExactly(late, otherMap, otherType, wanted, early);
    assertThat(search(wish(Optional.empty(), type, Optional.empty())))
        .containsExactly(late, otherMap, otherRoom, wanted, early);
    assertThat(search(wish(Optional.empty(), Optional.empty(), map)))
        .containsExactly(late, otherType, otherRoom, wanted, early);
    assertThat(search(wish(room, type, Optional.empty()))).containsExactly(late, otherMap, wanted, early);
    assertThat(search(new GameFilter(room, type, map, from, until))).containsExactly(wanted);
    assertThat(search(new GameFilter(room, type, Optional.of("gimble"), from, until))).isEmpty();
  }

  @Test
  default void ofSeveralGamesThoseThatFitShouldBeSiftedOut() {
    Game wanted = games().add(on(ROOM, GameType.CAPTURES, "Gimble", 5));
    Game otherRoom = games().add(on(OTHER_ROOM, GameType.CAPTURES, "gimble", 5));
    Game otherType = games().add(on(ROOM, GameType.CUSTOM, "gimble", 5));
    games().add(on(ROOM, GameType.CAPTURES, "gimble", 5));
    List<GameId> ids = List.of(wanted.id(), otherRoom.id(), otherType.id(), new GameId(Integer.MAX_VALUE));

    assertThat(games().fitting(ids, GameFilter.ANY))
        .containsExactlyInAnyOrder(wanted.id(), otherRoom.id(), otherType.id());
    assertThat(games().fitting(ids, wish(Optional.of(ROOM), Optional.of(GameType.CAPTURES), Optional.of("GIMBLE"))))
        .containsExactly(wanted.id());
    assertThat(games().fitting(ids, new GameFilter(Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.of(NOON.plusSeconds(5))))).isEmpty();
    assertThat(games().fitting(List.of(), GameFilter.ANY)).isEmpty();
  }

  @Test
  default void aSearchShouldGoOnBehindTheLastGameOfThePageBefore() {
    List<Game> oldestFirst = IntStream.of(0, 1, 1, 2)
        .mapToObj(second -> games().add(on(ROOM, GameType.CUSTOM, "a", second))).toList();
    GameFilter untilTwo = new GameFilter(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(NOON.plusSeconds(2)));

    assertThat(games().search(GameFilter.ANY, Optional.empty(), 2))
        .containsExactly(oldestFirst.get(3), oldestFirst.get(2));
    assertThat(games().search(GameFilter.ANY, Optional.of(oldestFirst.get(2)), 9))
        .containsExactly(oldestFirst.get(1), oldestFirst.get(0));
    assertThat(games().search(untilTwo, Optional.of(oldestFirst.get(3)), 9))
        .isEqualTo(oldestFirst.reversed().subList(1, 4));
    assertThat(games().search(GameFilter.ANY, Optional.of(oldestFirst.getFirst()), 9)).isEmpty();
  }

  @Test
  default void severalGamesShouldBeFoundAtOnceAndEachNameWhoTakesPart() {
    Game one = games().start(started(ROOM, NOON), 1, RoomType.RANKED, Reported.players(4, 2));
    Game two = games().add(started(ROOM, NOON));

    assertThat(games().findAll(List.of(two.id(), one.id(), two.id(), new GameId(Integer.MAX_VALUE))))
        .containsExactlyInAnyOrder(one, two);
    assertThat(games().findAll(List.of())).isEmpty();
    assertThat(games().participants(one.id())).containsExactly(Reported.player(2, false), Reported.player(4, true));
    assertThat(games().participants(two.id())).isEmpty();
    assertThat(games().participants(new GameId(Integer.MAX_VALUE))).isEmpty();
  }

  private List<Game> search(GameFilter filter) {
    return games().search(filter, Optional.empty(), 99);
  }

  private static GameFilter wish(Optional<RoomId> room, Optional<GameType> type, Optional<String> map) {
    return new GameFilter(room, type, map, Optional.empty(), Optional.empty());
  }

  private static NewGame on(RoomId room, GameType type, String map, int second) {
    return new NewGame(
        room, type, Optional.empty(), new Nick("Host"), "a game", map, Metadata.NONE, NOON.plusSeconds(second), 2);
  }

  private static Game over(Game game) {
    Team team = new Team(1, new Nick("one"), Optional.of(new Place(1, false)), false);
    return game.ended(game.startedAt(), Optional.of(EndedCode.NORMAL), 1, List.of(team), Metadata.NONE);
  }

  @Test
  default void anUnsettledGameShouldBeFoundWithAllThatIsKnownOfIt() {
    List<Participant> players = Reported.players(7, 3, PlayerId.FIRST_GUEST);
    Game game = games().start(cooperative(), -5, RoomType.TOURNAMENT, players);
    Report report = new Report(game.id(), new PlayerId(7), NOON.plusSeconds(9), Blob.EMPTY,
        Reported.standings(EndedCode.NORMAL, List.of(7), List.of(3)));
    reports().add(report);
    Game bare = games().start(started(ROOM, NOON), Integer.MIN_VALUE, RoomType.RANKED, List.of());

    assertThat(game.cooperative()).isTrue();
    assertThat(games().find(game.id())).contains(game);
    assertThat(games().unsettled()).containsExactly(
        new GameRepository.Unsettled(game, -5, RoomType.TOURNAMENT, Optional.empty(),
            List.of(players.get(1), players.get(0), players.get(2)), List.of(report)),
        new GameRepository.Unsettled(bare, Integer.MIN_VALUE, RoomType.RANKED, Optional.empty(), List.of(), List.of()));
  }

  @Test
  default void whoJoinsLateShouldTakePartOnceAndWhoWasThereStayAsHeWas() {
    Game game = games().start(started(ROOM, NOON), 1, RoomType.RANKED, Reported.players(2, 4));
    games().join(game.id(), List.of(Reported.player(2, false), Reported.player(3, false)));
    games().join(game.id(), List.of());
    games().join(new GameId(Integer.MAX_VALUE), Reported.players(9));

    assertThat(games().unsettled().getFirst().participants())
        .containsExactly(Reported.player(2, true), Reported.player(3, false), Reported.player(4, false));
  }

  @Test
  default void onlyTheFirstMomentOutOfTheListShouldBeKept() {
    Game game = games().add(started(ROOM, NOON));
    games().close(game.id(), NOON.plusSeconds(1));
    games().close(game.id(), NOON.plusSeconds(2));
    games().close(new GameId(Integer.MAX_VALUE), NOON);

    assertThat(games().unsettled().getFirst().closedAt()).contains(NOON.plusSeconds(1));
  }

  @Test
  default void anAbandonedGameShouldSayWhyAndStillGetAnEnd() {
    Game listed = games().add(started(ROOM, NOON));
    Game closed = games().add(started(ROOM, NOON));
    Game over = games().add(started(ROOM, NOON));
    games().close(closed.id(), NOON.plusSeconds(1));
    games().complete(over(over));
    games().abandon(List.of(listed.id(), closed.id(), over.id()), NOON.plusSeconds(2));
    games().abandon(List.of(), NOON);

    assertThat(games().unsettled()).extracting(unsettled -> unsettled.closedAt().orElseThrow())
        .containsExactly(NOON.plusSeconds(2), NOON.plusSeconds(1));
    assertThat(games().find(listed.id())).contains(listed.abandoned());
    assertThat(games().find(over.id())).contains(over(over).withVersion(1));
    assertThat(games().complete(over(listed))).isEqualTo(new GameRepository.Completed(over(listed).withVersion(1)));
    assertThat(games().find(listed.id())).contains(over(listed).withVersion(1));
  }

  @Test
  default void everyReasonWhyAGameIsNotRatedShouldBeKept() {
    for (UnratedReason why : UnratedReason.values()) {
      Game end = over(games().add(started(ROOM, NOON))).unrated(Optional.of(why));
      games().complete(end);
      assertThat(games().find(end.id())).contains(end.withVersion(1));
    }
    assertThat(games().unsettled()).isEmpty();
  }

  private static NewGame cooperative() {
    NewGame game = started(ROOM, NOON);
    return new NewGame(ROOM, game.type(), game.host(), game.hostNick(), game.name(), game.map(), game.options(), NOON,
        2, true);
  }

  @Test
  default void anAnonymousAccountShouldLeaveNoWordsAndAllResults() {
    UserId ace = Accounts.added(users(), "Ace").id();
    Nick neutral = new Nick("erased-1");
    Game settled = games().start(hosted(ace), 1, RoomType.RANKED, Reported.players(ace.value(), 9));
    Game running = games().start(hosted(ace), 2, RoomType.RANKED, Reported.players(ace.value(), 9));
    Game others = games().start(started(ROOM, NOON), 3, RoomType.RANKED, Reported.players(9));
    Team led = new Team(1, new Nick("Aces"), Optional.of(new Place(1, false)), false);
    Team other = new Team(2, new Nick("Nines"), Optional.of(new Place(2, false)), true);
    Game end = settled.ended(NOON, Optional.of(EndedCode.NORMAL), 2, List.of(led, other), Metadata.NONE);
    games().complete(end);

    games().anonymise(ace, neutral, List.of(new GameRepository.Led(settled.id(), 1)));
    games().anonymise(ace, neutral, List.of());
    games().anonymise(new UserId(UserId.MAX), neutral, List.of());

    assertThat(games().find(settled.id()))
        .contains(end.withVersion(1).hostedBy(neutral).withTeams(List.of(led.named(neutral), other)));
    assertThat(games().find(running.id())).contains(running.hostedBy(neutral));
    assertThat(games().find(others.id())).contains(others);
    assertThat(games().unsettled().getFirst().participants()).containsExactlyInAnyOrder(
        new Participant(PlayerId.of(ace), neutral, neutral.text(), true), Reported.player(9, false));
    assertThat(games().complete(over(running))).isInstanceOf(GameRepository.Completed.class);
  }

  private static NewGame hosted(UserId host) {
    return new NewGame(
        ROOM, GameType.CAPTURES, Optional.of(host), new Nick("Ace"), "Ace's game", "map", Metadata.NONE, NOON, 2);
  }
}
