package metaserver.domain.ranking;

import static metaserver.domain.identity.Accounts.NOON;
import static metaserver.domain.ranking.RatedGames.stat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import metaserver.domain.games.GameId;
import metaserver.domain.games.Place;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.UserId;
import metaserver.domain.text.Metadata;
import org.junit.jupiter.api.Test;

class ContestTest {
  private static final GameId GAME = new GameId(1);
  private static final UserId ACE = new UserId(1);
  private static final UserId BEE = new UserId(2);
  private static final UserId CAT = new UserId(3);

  @Test
  void guestsAndSpectatorsShouldNotCount() {
    PlayerStat spectator = new PlayerStat(GAME, Optional.of(CAT), new Nick("n"),
        new Part(Optional.empty(), Optional.empty(), true, false, false, false), Tally.NONE, NOON, Metadata.NONE);
    Contest contest = Contest.of(List.of(stat(GAME, Optional.of(ACE), 1, place(1), false),
        stat(GAME, Optional.empty(), 1, place(1), false), stat(GAME, Optional.of(BEE), 2, place(2), false), spectator));

    assertThat(contest.users()).containsExactlyInAnyOrder(ACE, BEE);
    assertThat(contest.isRateable()).isTrue();
  }

  @Test
  void aTeamOfGuestsShouldLeaveNobodyToWinPointsFrom() {
    Contest contest = Contest.of(List.of(stat(GAME, Optional.of(ACE), 1, place(1), false),
        stat(GAME, Optional.empty(), 2, place(2), false)));

    assertThat(contest.isRateable()).isFalse();
    assertThat(contest.users()).containsExactly(ACE);
    assertThat(Contest.of(List.of(stat(GAME, Optional.of(ACE), 1, place(1), false))).users()).isEmpty();
  }

  @Test
  void aPlayerWhoDroppedShouldGetTheResultOfHisTeam() {
    List<RatingChange> changes = Contest.of(List.of(stat(GAME, Optional.of(ACE), 1, place(1), true),
        stat(GAME, Optional.of(BEE), 1, place(1), false), stat(GAME, Optional.of(CAT), 2, place(2), false)))
        .on(Ladder.RANKED, ContestTest::unplayed, RatingRules.DEFAULT);

    assertThat(changes).extracting(RatingChange::points).containsExactly(16, 16, 0);
    assertThat(changes.getFirst().after().career()).isEqualTo(new Career(1, 1, 0, 0, 31, 40, 1));
    assertThat(changes.getLast().after().career()).isEqualTo(new Career(1, 0, 1, 0, 32, 40, 0));
    assertThat(changes.getFirst().chance().orElseThrow().byPoints()).isEqualTo(0.5);
    assertThat(changes.getFirst().chance().orElseThrow().bySkill()).isGreaterThan(0.5);
  }

  @Test
  void aSharedFirstPlaceShouldBeATieAndAnyOtherALoss() {
    List<RatingChange> changes = Contest.of(List.of(stat(GAME, Optional.of(ACE), 1, new Place(1, true), false),
        stat(GAME, Optional.of(BEE), 2, new Place(1, true), false), stat(GAME, Optional.of(CAT), 3, place(3), false)))
        .on(Ladder.RANKED, ContestTest::unplayed, RatingRules.DEFAULT);

    assertThat(changes).extracting(change -> change.after().career().ties()).containsExactly(1, 1, 0);
    assertThat(changes).extracting(change -> change.after().career().losses()).containsExactly(0, 0, 1);
  }

  @Test
  void unrankedGamesShouldChangeCareersAndNothingElse() {
    List<RatingChange> changes = Contest.of(RatedGames.inOrder(GAME, ACE, BEE))
        .on(Ladder.UNRANKED, user -> Standing.none(user, Ladder.UNRANKED), RatingRules.DEFAULT);

    assertThat(changes)
        .allMatch(change -> change.rating().equals(Rating.START) && change.after().career().games() == 1);
    assertThat(changes).allMatch(change -> change.chance().isEmpty());
  }

  @Test
  void highestNumbersShouldStayWhenANumberFalls() {
    Standing rich = new Standing(BEE, Ladder.RANKED, new Career(1, 1, 0, 0, 0, 0, 0), new Rating(50, 30, 5), 50, 600);
    RatingChange change = Contest.of(RatedGames.inOrder(GAME, ACE, BEE))
        .on(Ladder.RANKED, user -> user.equals(BEE) ? rich : unplayed(user), RatingRules.DEFAULT).getLast();

    assertThat(change.rating().points()).isLessThan(50);
    assertThat(change.after().highestPoints()).isEqualTo(50);
    assertThat(change.after().highestSkill()).isEqualTo(600);
  }

  @Test
  void theFirstGamesShouldMakeTheCasteAndThenThePosition() {
    assertThat(novice(0)).contains(new Caste(0));
    assertThat(novice(1)).contains(new Caste(1));
    assertThat(novice(2)).contains(new Caste(2));
    assertThat(novice(3)).contains(new Caste(2));
    assertThat(novice(4)).isEmpty();
  }

  @Test
  void thePublicNumberShouldBePointsOrWhatOneIsWorthAlmostCertainly() {
    assertThat(PublicNumber.POINTS.of(new Rating(7, 25, 5))).isEqualTo(7);
    assertThat(PublicNumber.SKILL.of(new Rating(7, 25, 5))).isEqualTo(400);
    assertThat(PublicNumber.SKILL.of(Rating.START)).isZero();
    assertThat(PublicNumber.SKILL.of(new Rating(7, 1, 5))).isZero();
  }

  private static Optional<Caste> novice(int games) {
    return new Standing(ACE, Ladder.RANKED, new Career(games, games, 0, 0, 0, 0, 0), Rating.START, 0, 0).noviceCaste();
  }

  private static Standing unplayed(UserId user) {
    return Standing.none(user, Ladder.RANKED);
  }

  private static Place place(int rank) {
    return new Place(rank, false);
  }
}
