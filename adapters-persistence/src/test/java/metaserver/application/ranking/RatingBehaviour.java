package metaserver.application.ranking;

import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import metaserver.domain.audit.Party;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameId;
import metaserver.domain.games.Place;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.ranking.Career;
import metaserver.domain.ranking.Elo;
import metaserver.domain.ranking.ForecastQuality;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.OpenSkill;
import metaserver.domain.ranking.PlayerStat;
import metaserver.domain.ranking.RatedGames;
import metaserver.domain.ranking.Rating;
import metaserver.domain.ranking.Standing;
import metaserver.domain.ranking.Voiding;
import metaserver.domain.store.AtOnce;
import org.junit.jupiter.api.Test;

/** What rating, voiding and replaying do, whatever the store. */
interface RatingBehaviour {
  Ladder CAPTURES = new Ladder(8);

  /** On an empty store. */
  Scorer scorer();

  /** Every row of every table that a rating stands in, as text. */
  List<String> dump();

  @Test
  default void aRankedGameShouldCountInTheTotalAndOnTheLadderOfItsKind() {
    UserId ace = scorer().user("Ace");
    UserId bee = scorer().user("Bee");
    GameId game = scorer().inOrder(ace, bee);

    assertThat(scorer().stores().standings().of(ace)).extracting(Standing::ladder)
        .containsExactly(CAPTURES, Ladder.RANKED);
    assertThat(points(ace)).isEqualTo(16);
    assertThat(points(bee)).isZero();
    assertThat(ranked(bee).career()).isEqualTo(new Career(1, 0, 1, 0, 32, 40, 0));
    assertThat(scorer().stores().stats().ofGame(game)).extracting(stat -> stat.tally().score()).containsExactly(16, 0);
  }

  @Test
  default void theLaddersShouldEachGoOnFromTheirOwnValues() {
    UserId ace = scorer().user("Ace");
    UserId bee = scorer().user("Bee");
    scorer().stores().standings()
        .save(List.of(new Standing(ace, CAPTURES, Career.NONE, new Rating(400, 30, 5), 400, 600)));

    scorer().inOrder(ace, bee);

    assertThat(scorer().stores().standings().of(ace)).extracting(standing -> standing.rating().points())
        .containsExactly(402, 16);
  }

  @Test
  default void anUnrankedGameShouldCountInTheUnrankedCareerOnly() {
    UserId ace = scorer().user("Ace");
    Game game = scorer().started();
    List<PlayerStat> stats = List.of(RatedGames.stat(game.id(), Optional.of(ace), 1, new Place(1, false), false),
        RatedGames.stat(game.id(), Optional.empty(), 2, new Place(2, false), false));

    RateGame.Rated rated = scorer().settle(game, RoomType.UNRANKED, stats);

    assertThat(rated).isEqualTo(new RateGame.Rated(stats, Set.of()));
    assertThat(scorer().stores().standings().of(ace)).containsExactly(
        new Standing(ace, Ladder.UNRANKED, new Career(1, 1, 0, 0, 31, 40, 0), Rating.START, 0, 0));
  }

  @Test
  default void aRankedGameAgainstGuestsShouldCountNowhere() {
    UserId ace = scorer().user("Ace");
    Game game = scorer().started();

    scorer().settle(game, RoomType.RANKED,
        List.of(RatedGames.stat(game.id(), Optional.of(ace), 1, new Place(1, false), false),
        RatedGames.stat(game.id(), Optional.empty(), 2, new Place(2, false), false)));

    assertThat(scorer().stores().standings().of(ace)).isEmpty();
    assertThat(scorer().stores().history().find(game.id())).isEmpty();
  }

  @Test
  default void theFirstGamesShouldPromoteAtOnceAndTheFourthNot() {
    UserId ace = scorer().user("Ace");
    UserId bee = scorer().user("Bee");
    List<Set<UserId>> promoted = IntStream.range(0, 4).mapToObj(_ -> {
      Game game = scorer().started();
      return scorer().settle(game, RoomType.TOURNAMENT, RatedGames.inOrder(game.id(), ace, bee)).promoted();
    }).toList();

    assertThat(promoted).containsExactly(Set.of(ace, bee), Set.of(ace, bee), Set.of(), Set.of());
    assertThat(caste(ace)).isEqualTo(new Caste(2));
  }

  @Test
  default void gamesSettledAtOnceShouldAllCountOneAfterTheOther() {
    List<UserId> users = scorer().users(4);
    List<Game> games = IntStream.range(0, 12).mapToObj(_ -> scorer().started()).toList();
    Scorer scorer = scorer();

    AtOnce.run(12, i -> scorer.settle(games.get(i), RoomType.RANKED, RatedGames.inOrder(games.get(i).id(),
        users.get(i % 4), users.get((i + 1) % 4), users.get((i + 2) % 4))));

    assertThat(users).allMatch(user -> ranked(user).career().games() == 9);
    assertThat(scorer.recomputer().recompute(false)).isEqualTo(new Recomputed(0, List.of()));
  }

  @Test
  default void aFailedSettlementShouldLeaveNothing() {
    UserId ace = scorer().user("Ace");
    UserId bee = scorer().user("Bee");
    Game game = scorer().started();
    List<String> before = dump();

    assertThatThrownBy(() -> scorer().transactions().inTransaction(() -> {
      List<User> players = scorer().rater().lock(List.of(ace, bee));
      scorer().rater().rate(game, RoomType.RANKED, players, RatedGames.inOrder(game.id(), ace, bee));
      throw new IllegalStateException("the lights went out");
    })).hasMessage("the lights went out");

    assertThat(dump()).isEqualTo(before);
  }

  @Test
  default void recomputingAnUntouchedHistoryShouldReproduceEveryRow() {
    List<UserId> users = scorer().users(9);
    scorer().stores().history().open(List.of(new Standing(users.getFirst(), Ladder.RANKED,
        new Career(6, 1, 2, 3, 4, 5, 6), new Rating(700, 31.5, 4.25), 900, 1000)));
    scorer().stores().standings().save(scorer().stores().history().openings(users, Set.of(Ladder.RANKED)));
    scorer().evening(users, 80, 7);
    List<String> before = dump();

    Recomputed nothing = scorer().recomputer().recompute(true);

    assertThat(nothing).isEqualTo(new Recomputed(0, List.of()));
    assertThat(dump()).isEqualTo(before).hasSizeGreaterThan(500);
  }

  @Test
  default void recomputingShouldMendWhatSomebodyTamperedWith() {
    List<UserId> users = scorer().users(6);
    scorer().evening(users, 30, 8);
    List<String> before = dump();
    Standing honest = ranked(users.getFirst());
    scorer().stores().standings().save(List.of(
        new Standing(honest.user(), honest.ladder(), honest.career(), new Rating(9999, 25, 8), 9999, 0)));

    assertThat(scorer().recomputer().recompute(false).shifts()).singleElement()
        .satisfies(shift -> assertThat(shift.after()).isEqualTo(honest));
    scorer().recomputer().recompute(true);

    assertThat(dump()).isEqualTo(before);
  }

  @Test
  default void voidingShouldLeaveEverybodyWhereHeStoodWithoutThatGame() {
    List<UserId> users = scorer().users(7);
    List<GameId> games = scorer().evening(users, 30, 9);
    GameId last = scorer().inOrder(users.get(0), users.get(1));
    List<Standing> standing = users.stream().flatMap(user -> scorer().stores().standings().of(user).stream()).toList();
    GameId extra = scorer().inOrder(users.get(2), users.get(3), users.get(0));

    GameVoiding voiding = scorer().voider().decide(extra, new VoidGame.Order(Party.named("op"), "a test"));

    assertThat(voiding).isInstanceOf(GameVoiding.Voided.class);
    assertThat(users.stream().flatMap(user -> scorer().stores().standings().of(user).stream())).isEqualTo(standing);
    assertThat(scorer().stores().stats().ofGame(extra)).allMatch(stat -> stat.tally().score() == 0);
    assertThat(games).doesNotContain(last);
  }

  @Test
  default void voidingAnEarlyGameShouldRateAllLaterOnesAgainAndAgreeWithAFullReplay() {
    List<UserId> users = scorer().users(7);
    GameId first = scorer().inOrder(users.get(0), users.get(1), users.get(2));
    scorer().evening(users, 40, 10);
    List<String> before = dump();
    GameVoiding dry = scorer().voider().decide(first, new VoidGame.Ask());
    assertThat(dump()).isEqualTo(before);

    GameVoiding done = scorer().voider()
        .decide(first, new VoidGame.Order(Party.named("op"), "they were one and the same"));

    assertThat(((GameVoiding.Voided) done).changes()).isEqualTo(((GameVoiding.WouldVoid) dry).changes());
    assertThat(((GameVoiding.Voided) done).changes().games()).isPositive();
    assertThat(scorer().recomputer().recompute(false)).isEqualTo(new Recomputed(0, List.of()));
    assertThat(scorer().voider().decide(first, new VoidGame.Ask())).isEqualTo(
        new GameVoiding.VoidAlready(new Voiding(NOON, Party.named("op"), "they were one and the same")));
  }

  @Test
  default void voidingTheOnlyGameShouldMakeNovicesOfItsPlayersAgain() {
    UserId ace = scorer().user("Ace");
    GameId game = scorer().inOrder(ace, scorer().user("Bee"));
    assertThat(caste(ace)).isEqualTo(new Caste(1));

    scorer().voider().decide(game, new VoidGame.Order(Party.named("op"), "a test"));

    assertThat(caste(ace)).isEqualTo(new Caste(0));
    assertThat(ranked(ace)).isEqualTo(Standing.none(ace, Ladder.RANKED));
  }

  @Test
  default void whatNeverCountedShouldNotBeVoided() {
    assertThat(scorer().voider().decide(new GameId(77), new VoidGame.Order(Party.named("op"), "x")))
        .isEqualTo(new GameVoiding.NotCounted());
  }

  @Test
  default void aReplayShouldSayHowWellASystemForesaw() {
    UserId ace = scorer().user("Ace");
    UserId bee = scorer().user("Bee");
    scorer().inOrder(ace, bee);
    scorer().inOrder(bee, ace);

    ForecastQuality quality = new ReplayRatings(scorer().stores().history()).replay(Elo.DEFAULT);

    // first 0.5 each; then Ace has 16 points and was expected to win with 0.523011
    assertThat(quality.games()).isEqualTo(2);
    assertThat(quality.meanLogLoss()).isCloseTo((0.693147 + 0.740262) / 2, within(1e-5));
    assertThat(quality.meanBrier()).isCloseTo((0.25 + 0.273541) / 2, within(1e-5));
    assertThat(new ReplayRatings(scorer().stores().history()).replay(new Elo(64, 400)).meanLogLoss())
        .isGreaterThan(quality.meanLogLoss());
    assertThat(new ReplayRatings(scorer().stores().history()).replay(OpenSkill.DEFAULT).games()).isEqualTo(2);
  }

  private Standing ranked(UserId user) {
    return scorer().stores().standings().of(List.of(user), Set.of(Ladder.RANKED)).getFirst();
  }

  private int points(UserId user) {
    return ranked(user).rating().points();
  }

  private Caste caste(UserId user) {
    return scorer().stores().users().find(user).orElseThrow().caste();
  }
}
