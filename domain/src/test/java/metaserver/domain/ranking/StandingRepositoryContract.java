package metaserver.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.store.AtOnce;
import org.junit.jupiter.api.Test;

/** What every store of standings promises. */
public interface StandingRepositoryContract {
  /** On the same store as the standings, empty at the start of each test. */
  UserRepository users();

  StandingRepository standings();

  @Test
  default void nobodyShouldStandAnywhereBeforeHePlayed() {
    assertThat(standings().of(new UserId(1))).isEmpty();
    assertThat(standings().of(List.of(new UserId(1)), Set.of(Ladder.RANKED))).isEmpty();
    assertThat(standings().of(List.of(), Set.of())).isEmpty();
    standings().save(List.of());
  }

  @Test
  default void standingsShouldBeFoundAsTheyWereSavedByPlayerAndLadder() {
    UserId ace = Accounts.added(users(), "Ace").id();
    UserId bee = Accounts.added(users(), "Bee").id();
    Standing beeAll = standing(bee, Ladder.RANKED, 1);
    Standing aceAll = standing(ace, Ladder.RANKED, 2);
    Standing aceUnranked = standing(ace, Ladder.UNRANKED, 3);
    Standing aceFirst = standing(ace, new Ladder(0), 4);

    standings().save(List.of(beeAll, aceUnranked, aceAll, aceFirst));

    assertThat(standings().of(ace)).containsExactly(aceFirst, aceAll, aceUnranked);
    assertThat(standings().of(List.of(bee, ace), Set.of(Ladder.RANKED, new Ladder(0))))
        .containsExactly(aceFirst, aceAll, beeAll);
  }

  @Test
  default void aSavedStandingShouldReplaceTheOldOneToTheLastBit() {
    UserId ace = Accounts.added(users(), "Ace").id();
    standings().save(List.of(standing(ace, Ladder.RANKED, 1)));
    Standing odd =
        new Standing(ace, Ladder.RANKED, new Career(Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0, Long.MAX_VALUE, 0, 7),
        new Rating(Integer.MAX_VALUE, -0.1 - 0.2, Double.MIN_NORMAL), Integer.MAX_VALUE, 0);

    standings().save(List.of(odd));

    assertThat(standings().of(ace)).containsExactly(odd);
  }

  @Test
  default void concurrentSavesOfTheSameStandingsShouldAllBeKept() {
    List<UserId> ids = List.of(Accounts.added(users(), "Ace").id(), Accounts.added(users(), "Bee").id());

    AtOnce.run(8, number -> {
      List<UserId> order = number % 2 == 0 ? ids : ids.reversed();
      standings().save(order.stream().map(user -> standing(user, Ladder.RANKED, 5)).toList());
      return number;
    });

    assertThat(standings().of(ids, Set.of(Ladder.RANKED))).hasSize(2)
        .allMatch(standing -> standing.rating().points() == 5);
  }

  @Test
  default void onlyTheForgottenPlayersStandingsShouldGo() {
    UserId ace = Accounts.added(users(), "Ace").id();
    UserId bee = Accounts.added(users(), "Bee").id();
    standings().save(List.of(
        standing(ace, Ladder.RANKED, 1), standing(ace, Ladder.UNRANKED, 2), standing(bee, Ladder.RANKED, 3)));

    standings().forget(ace);
    standings().forget(ace);

    assertThat(standings().of(ace)).isEmpty();
    assertThat(standings().of(bee)).containsExactly(standing(bee, Ladder.RANKED, 3));
  }

  private static Standing standing(UserId user, Ladder ladder, int points) {
    return new Standing(user, ladder, new Career(6, 1, 2, 3, 4, 5, 6), new Rating(points, 20.5, 1 / 3.0), points, 700);
  }
}
