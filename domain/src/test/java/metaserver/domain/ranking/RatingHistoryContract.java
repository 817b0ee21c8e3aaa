package metaserver.domain.ranking;

import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metaserver.domain.audit.Party;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameRepository;
import metaserver.domain.games.GameType;
import metaserver.domain.games.Games;
import metaserver.domain.games.Place;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.identity.Username;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomRepository;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.lobby.Rooms;
import metaserver.domain.ranking.RatingHistory.Entry;
import metaserver.domain.ranking.RatingHistory.Step;
import metaserver.domain.store.AtOnce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of the history of ratings promises. */
public interface RatingHistoryContract {
  RoomId HALL = new RoomId(3);
  Ladder CAPTURES = new Ladder(8);

  /** On the same store as the history, empty at the start of each test. */
  UserRepository users();

  RoomRepository rooms();

  GameRepository games();

  RatingHistory history();

  @BeforeEach
  default void addHall() {
    rooms().add(Rooms.room(HALL.value(), 0));
  }

  @Test
  default void nothingShouldBeFoundWhereNothingIs() {
    assertThat(history().find(new GameId(1))).isEmpty();
    assertThat(history().after(0, 10)).isEmpty();
    assertThat(history().openings(List.of(new UserId(1)), Set.of(Ladder.RANKED))).isEmpty();
    assertThat(history().ofPlayer(new UserId(1), Ladder.RANKED, Long.MAX_VALUE, 10)).isEmpty();
    history().rewrite(List.of());
    history().open(List.of());
  }

  @Test
  default void aGameShouldBeFoundAsItWasAdded() {
    RatedGame rated = RatedGames.first(game(), user("Ace"), user("Bee"), user("Cat"));
    RatedGame unranked =
        RatedGame.rate(game(), RoomType.UNRANKED, new RatingRules(new Elo(7, 8), new OpenSkill(1 / 3.0, 0.1)),
        Contest.of(RatedGames.inOrder(rated.game(), user("Dot"), user("Eve"))), Set.of(Ladder.UNRANKED),
        Standing::none);

    Entry first = history().add(rated);
    Entry second = history().add(unranked);

    assertThat(first.game()).isEqualTo(rated);
    assertThat(history().find(rated.game())).contains(first);
    assertThat(history().find(unranked.game())).contains(second);
  }

  @Test
  default void aGameShouldBeRatedOnce() {
    RatedGame rated = RatedGames.first(game(), user("Ace"), user("Bee"));
    history().add(rated);

    assertThatThrownBy(() -> history().add(rated)).isInstanceOf(RuntimeException.class);
    assertThat(history().after(0, 10)).hasSize(1);
  }

  @Test
  default void gamesShouldComeByNumberPageByPage() {
    UserId ace = user("Ace");
    UserId bee = user("Bee");
    List<Entry> all = List.of(history().add(RatedGames.first(game(), ace, bee)),
        history().add(RatedGames.first(game(), bee, ace)), history().add(RatedGames.first(game(), ace, bee)));

    List<Entry> page = history().after(0, 2);

    assertThat(page).containsExactly(all.get(0), all.get(1));
    assertThat(history().after(page.getLast().number(), 2)).containsExactly(all.get(2));
    assertThat(history().after(all.get(2).number(), 2)).isEmpty();
  }

  @Test
  default void aVoidGameShouldStayReadableAndOutOfTheOrder() {
    Entry voided = history().add(RatedGames.first(game(), user("Ace"), user("Bee")));
    Voiding voiding = new Voiding(NOON, Party.named("op"), "they swapped accounts");

    history().markVoid(voided.number(), voiding);

    assertThat(history().after(0, 10)).isEmpty();
    assertThat(history().find(voided.game().game()))
        .contains(new Entry(voided.number(), voided.game(), Optional.of(voiding)));
  }

  @Test
  default void whoVoidedAGameShouldBeRenamedAndNobodyOfTheSameName() {
    UserId ace = user("Ace");
    UserId bee = user("Bee");
    Party byAccount = new Party(Optional.of(ace), Optional.of("Ace"), Optional.empty());
    Entry one = history().add(RatedGames.first(game(), ace, bee));
    Entry other = history().add(RatedGames.first(game(), ace, bee));
    history().markVoid(one.number(), new Voiding(NOON, byAccount, "they swapped accounts"));
    history().markVoid(other.number(), new Voiding(NOON, Party.named("Ace"), "they swapped accounts"));
    history().rename(ace, Username.ofErased(ace));

    assertThat(voider(one)).contains(byAccount.renamed(ace, Username.ofErased(ace)));
    assertThat(voider(other)).contains(Party.named("Ace"));
  }

  private Optional<Party> voider(Entry entry) {
    return history().find(entry.game().game()).flatMap(Entry::voided).map(Voiding::by);
  }

  @Test
  default void rewrittenChangesShouldReplaceTheOldOnes() {
    UserId ace = user("Ace");
    Entry old = history().add(RatedGames.first(game(), ace, user("Bee")));
    Entry other = history().add(RatedGames.first(game(), ace, user("Cat")));
    RatedGame again = old.game().again((user, ladder) ->
        new Standing(user, ladder, new Career(3, 1, 1, 1, 4, 5, 0), new Rating(100, 30.1, 4.2), 120, 900));

    history().rewrite(List.of(new Entry(old.number(), again, Optional.empty())));

    assertThat(history().after(0, 10)).containsExactly(new Entry(old.number(), again, Optional.empty()), other);
  }

  @Test
  default void aPlayersChangesShouldComeNewestFirstPageByPage() {
    UserId ace = user("Ace");
    UserId bee = user("Bee");
    Entry first = history().add(RatedGames.first(game(NOON.plusSeconds(9)), ace, bee));
    history().add(RatedGames.first(game(NOON), bee, user("Cat")));
    Entry second = history().add(RatedGames.first(game(NOON.minusSeconds(9)), bee, ace));
    Entry third = history().add(RatedGames.first(game(NOON), ace, bee));

    List<Step> page = history().ofPlayer(ace, CAPTURES, Long.MAX_VALUE, 2);

    assertThat(page).containsExactly(step(third, ace, NOON), step(second, ace, NOON.minusSeconds(9)));
    assertThat(history().ofPlayer(ace, CAPTURES, page.getLast().number(), 2))
        .containsExactly(step(first, ace, NOON.plusSeconds(9)));
    assertThat(history().ofPlayer(ace, CAPTURES, first.number(), 2)).isEmpty();
    assertThat(history().ofPlayer(ace, new Ladder(0), Long.MAX_VALUE, 2)).isEmpty();
    assertThat(history().ofPlayer(ace, Ladder.RANKED, Long.MAX_VALUE, 9)).hasSize(3)
        .allMatch(step -> step.change().ladder().equals(Ladder.RANKED));
  }

  @Test
  default void aPlayersVoidGamesShouldBeAmongHisChangesAndSaySo() {
    UserId ace = user("Ace");
    Entry voided = history().add(RatedGames.first(game(), ace, user("Bee")));
    Entry other = history().add(RatedGames.first(game(), ace, user("Cat")));
    Voiding voiding = new Voiding(NOON, Party.named("op"), "they swapped accounts");

    history().markVoid(voided.number(), voiding);

    assertThat(history().ofPlayer(ace, CAPTURES, Long.MAX_VALUE, 9)).containsExactly(step(other, ace, NOON),
        step(new Entry(voided.number(), voided.game(), Optional.of(voiding)), ace, NOON));
  }

  @Test
  default void aPlayersChangesShouldBeWholeWhileOthersAreAdded() {
    UserId ace = user("Ace");
    UserId bee = user("Bee");
    List<GameId> ids = List.of(game(), game(), game(), game(), game(), game());

    List<List<Step>> seen = AtOnce.run(6, i -> {
      history().add(RatedGames.first(ids.get(i), ace, bee));
      return history().ofPlayer(ace, CAPTURES, Long.MAX_VALUE, 9);
    });

    List<Step> all = history().ofPlayer(ace, CAPTURES, Long.MAX_VALUE, 9);
    assertThat(all).hasSize(6).isSortedAccordingTo(Comparator.comparingLong(Step::number).reversed());
    assertThat(seen).allSatisfy(steps -> assertThat(steps).isNotEmpty().isSubsetOf(all));
  }

  @Test
  default void twoPlayersShouldBeComparedByTheRankedGamesThatBothPlayed() {
    UserId ace = user("Ace");
    UserId bee = user("Bee");
    UserId cat = user("Cat");
    play(RoomType.RANKED, seat(ace, 1, 1), seat(bee, 2, 2));
    play(RoomType.TOURNAMENT, seat(ace, 1, 1), seat(cat, 2, 2), seat(bee, 3, 3));
    play(RoomType.RANKED, seat(ace, 1, 2), seat(bee, 2, 1));
    play(RoomType.RANKED, seat(ace, 1, 1), seat(bee, 2, 1));
    play(RoomType.RANKED, seat(ace, 3, 1), seat(bee, 3, 1), seat(cat, 1, 2));
    play(RoomType.RANKED, seat(ace, 1, 1), seat(cat, 2, 2));

    assertThat(history().headToHead(ace, bee)).isEqualTo(new HeadToHead(4, 2, 1, 1));
    assertThat(history().headToHead(bee, ace)).isEqualTo(new HeadToHead(4, 1, 2, 1));
    assertThat(history().headToHead(ace, bee).ties()).isEqualTo(1);
    assertThat(history().headToHead(ace, new UserId(999))).isEqualTo(HeadToHead.NONE);
  }

  @Test
  default void neitherVoidGamesNorThoseOfUnrankedRoomsShouldCompareAnybody() {
    UserId ace = user("Ace");
    UserId bee = user("Bee");
    Entry voided = play(RoomType.RANKED, seat(ace, 1, 1), seat(bee, 2, 2));
    play(RoomType.UNRANKED, seat(ace, 1, 1), seat(bee, 2, 2));

    history().markVoid(voided.number(), new Voiding(NOON, Party.named("op"), "they swapped accounts"));

    assertThat(history().headToHead(ace, bee)).isEqualTo(HeadToHead.NONE);
  }

  @Test
  default void openingBalancesShouldBeFoundByPlayerAndLadder() {
    UserId ace = user("Ace");
    UserId bee = user("Bee");
    Standing balance =
        new Standing(ace, Ladder.RANKED, new Career(6, 1, 2, 3, 4, 5, 6), new Rating(44, 20.5, 1 / 3.0), 50, 700);

    history().open(List.of(balance));

    assertThat(history().openings(List.of(ace, bee), Set.of(Ladder.RANKED, new Ladder(0)))).containsExactly(balance);
    assertThat(history().openings(List.of(ace), Set.of(new Ladder(0)))).isEmpty();
  }

  @Test
  default void gamesAddedAtOnceShouldGetNumbersOfTheirOwn() {
    List<UserId> users = List.of(user("Ace"), user("Bee"));
    List<GameId> ids = List.of(game(), game(), game(), game(), game(), game());

    List<Long> numbers =
        AtOnce.run(6, i -> history().add(RatedGames.first(ids.get(i), users.get(0), users.get(1))).number());

    assertThat(numbers).doesNotHaveDuplicates();
    assertThat(history().after(0, 10)).extracting(Entry::number)
        .containsExactlyElementsOf(numbers.stream().sorted().toList());
  }

  private Entry play(RoomType room, PlayerStat... stats) {
    GameId game = game();
    Contest contest = Contest.of(List.of(stats));
    return history().add(RatedGame.rate(game, room, RatingRules.DEFAULT, contest,
        contest.ladders(GameType.CAPTURES, room), Standing::none));
  }

  private static PlayerStat seat(UserId user, int team, int place) {
    return RatedGames.stat(new GameId(1), Optional.of(user), team, new Place(place, false), false);
  }

  private UserId user(String name) {
    return Accounts.added(users(), name).id();
  }

  private static Step step(Entry entry, UserId user, Instant startedAt) {
    RatingChange change = entry.game().on(CAPTURES).filter(each -> each.contestant().user().equals(user)).findFirst()
        .orElseThrow();
    return new Step(entry.number(), entry.game().game(), startedAt, entry.voided(), change);
  }

  private GameId game() {
    return game(NOON);
  }

  private GameId game(Instant startedAt) {
    return games().add(Games.started(HALL, startedAt)).id();
  }
}
