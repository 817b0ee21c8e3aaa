package metaserver.domain.ranking;

import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.ranking.LadderSummary.Reach;
import metaserver.domain.store.AtOnce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of ladders promises. */
public interface LadderRepositoryContract {
  Ladder CAPTURES = new Ladder(8);

  /** On the same store as the ladders, empty at the start of each test. */
  UserRepository users();

  StandingRepository standings();

  LadderRepository ladders();

  @Test
  default void thereShouldBeNothingBeforeTheFirstPass() {
    UserId ace = player("Ace", 9, 100);

    assertThat(ladders().lastPass()).isEmpty();
    assertThat(ladders().page(Ladder.RANKED, 0, 10)).isEmpty();
    assertThat(ladders().around(Ladder.RANKED, ace, 1)).isEmpty();
    assertThat(ladders().placesOf(ace)).isEmpty();
    assertThat(ladders().overview()).isEmpty();
  }

  @Test
  default void aPassOverNobodyShouldLeaveEmptyLadders() {
    LadderPass pass = ladders().rank(PublicNumber.POINTS, CasteRule.DEFAULT, NOON);

    assertThat(pass.number()).isPositive();
    assertThat(pass.at()).isEqualTo(NOON);
    assertThat(ladders().lastPass()).contains(pass);
    assertThat(ladders().page(Ladder.RANKED, 0, 10)).contains(new LadderPage(pass, List.of()));
    assertThat(ladders().around(Ladder.RANKED, new UserId(7), 3)).contains(new LadderPage(pass, List.of()));
    assertThat(ladders().placesOf(new UserId(7))).contains(new PlayerPlaces(pass, Map.of(), Caste.LOWEST));
    assertThat(ladders().overview()).contains(
        new LadderOverview(pass, Ladder.RANKED_ONES.stream().map(LadderSummary::none).toList()));
  }

  @Test
  default void activePlayersShouldComeFirstThenNumberGamesAndTheOlderAccount() {
    UserId fewGames = player("few", 3, 900);
    UserId fourth = player("fourth", 4, 10);
    UserId third = player("third", 5, 10);
    UserId second = player("second", 9, 20);
    UserId first = player("first", 4, 30);
    UserId twin = player("twin", 4, 10);

    LadderPass pass = ladders().rank(PublicNumber.POINTS, CasteRule.DEFAULT, NOON);

    LadderPage page = ladders().page(Ladder.RANKED, 0, 10).orElseThrow();
    assertThat(page.pass()).isEqualTo(pass);
    assertThat(page.places()).extracting(LadderPlace::user)
        .containsExactly(first, second, third, fourth, twin, fewGames);
    assertThat(page.places()).extracting(LadderPlace::position).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(ladders().page(Ladder.RANKED, 2, 2).orElseThrow().places()).isEqualTo(page.places().subList(2, 4));
    assertThat(ladders().page(Ladder.RANKED, Integer.MAX_VALUE, Integer.MAX_VALUE).orElseThrow().places()).isEmpty();
    assertThat(ladders().around(Ladder.RANKED, third, 1).orElseThrow().places()).isEqualTo(page.places().subList(1, 4));
    assertThat(ladders().around(Ladder.RANKED, first, 2).orElseThrow().places()).isEqualTo(page.places().subList(0, 3));
    assertThat(castes(page)).containsExactly(16, 15, 14, 13, 13, 2);
  }

  @Test
  default void skillShouldOrderTheLaddersWhereItIsThePublicNumber() {
    UserId rich = player("rich", 9, 500, new Rating(500, 25, 8));
    UserId skilled = player("skilled", 9, 1, new Rating(1, 40, 2));

    ladders().rank(PublicNumber.SKILL, CasteRule.DEFAULT, NOON);

    LadderPage page = ladders().page(Ladder.RANKED, 0, 10).orElseThrow();
    assertThat(page.pass().order()).isEqualTo(PublicNumber.SKILL);
    assertThat(page.places()).extracting(LadderPlace::user).containsExactly(skilled, rich);
    assertThat(page.places()).extracting(LadderPlace::number).containsExactly(1360, 40);
  }

  @Test
  default void eachLadderShouldHavePositionsOfItsOwn() {
    UserId ace = player("Ace", 9, 100);
    UserId deuce = player("Deuce", 9, 50);
    standings().save(List.of(standing(deuce, CAPTURES, 1, 7), standing(ace, Ladder.UNRANKED, 5, 0)));

    LadderPass pass = ladders().rank(PublicNumber.POINTS, CasteRule.DEFAULT, NOON);

    assertThat(ladders().placesOf(deuce))
        .contains(new PlayerPlaces(pass, Map.of(Ladder.RANKED, 2, CAPTURES, 1), new Caste(15)));
    assertThat(ladders().placesOf(ace)).contains(new PlayerPlaces(pass, Map.of(Ladder.RANKED, 1), new Caste(16)));
    assertThat(ladders().page(CAPTURES, 0, 9).orElseThrow().places()).extracting(LadderPlace::user)
        .containsExactly(deuce);
    assertThat(ladders().page(Ladder.UNRANKED, 0, 9).orElseThrow().places()).isEmpty();
  }

  @Test
  default void theOverviewShouldAverageOverAllAccounts() {
    standings().save(List.of(
        new Standing(player("Ace", 9, 100), Ladder.RANKED, new Career(9, 5, 4, 0, 1000, 7, 2), new Rating(100, 25, 8),
            100, 0),
        new Standing(player("Deuce", 4, 51), Ladder.RANKED, new Career(4, 1, 1, 2, 3, 70, 0), new Rating(51, 25, 8), 51,
            0)));
    Accounts.added(users(), "Never");

    LadderPass pass = ladders().rank(PublicNumber.POINTS, CasteRule.DEFAULT, NOON);

    LadderOverview overview = ladders().overview().orElseThrow();
    assertThat(pass.users()).isEqualTo(3);
    assertThat(overview.ladders()).hasSize(17);
    LadderSummary total = overview.ladders().get(16);
    assertThat(total.leader().orElseThrow()).hasToString("Ace");
    assertThat(total.number()).isEqualTo(new Reach(100, 50));
    assertThat(total.games()).isEqualTo(new Reach(9, 4));
    assertThat(total.wins()).isEqualTo(new Reach(5, 2));
    assertThat(total.damageGiven()).isEqualTo(new Reach(1000, 334));
    assertThat(total.damageTaken()).isEqualTo(new Reach(70, 25));
    assertThat(overview.ladders().getFirst()).isEqualTo(LadderSummary.none(new Ladder(0)));
  }

  @Test
  default void onlyAccountsWhoseCasteChangesShouldGetANewVersion() {
    User never = Accounts.added(users(), "Never");
    UserId ace = player("Ace", 9, 100);
    ladders().rank(PublicNumber.POINTS, CasteRule.DEFAULT, NOON);
    User first = users().find(ace).orElseThrow();

    ladders().rank(PublicNumber.POINTS, CasteRule.DEFAULT, NOON.plusSeconds(1));

    assertThat(first.caste()).isEqualTo(new Caste(16));
    assertThat(first.version()).isEqualTo(1);
    assertThat(users().find(ace)).contains(first);
    assertThat(users().find(never.id())).contains(never);
    assertThat(users().changedSince(Map.of(ace, 0, never.id(), 0))).containsExactly(first);
  }

  @Test
  default void theHighestCasteShouldBeKeptWhenSomebodyFalls() {
    UserId ace = player("Ace", 9, 100);
    ladders().rank(PublicNumber.POINTS, CasteRule.DEFAULT, NOON);
    player("Deuce", 9, 200);

    ladders().rank(PublicNumber.POINTS, CasteRule.DEFAULT, NOON.plusSeconds(1));

    assertThat(users().find(ace).orElseThrow().caste()).isEqualTo(new Caste(15));
    assertThat(ladders().placesOf(ace).orElseThrow().highestCaste()).isEqualTo(new Caste(16));
  }

  @Test
  default void aCasteWithoutGamesShouldFallToTheLowest() {
    User idle = Accounts.added(users(), "Idle");
    users().update(idle.withCaste(new Caste(9)));

    ladders().rank(PublicNumber.POINTS, CasteRule.DEFAULT, NOON);

    assertThat(users().find(idle.id()).orElseThrow().caste()).isEqualTo(Caste.LOWEST);
    assertThat(ladders().placesOf(idle.id()).orElseThrow().highestCaste()).isEqualTo(new Caste(9));
  }

  @Test
  default void placesShouldStayAsThePassSawThemUntilTheNext() {
    UserId ace = player("Ace", 9, 100);
    UserId deuce = player("Deuce", 9, 50);
    LadderPass before = ladders().rank(PublicNumber.POINTS, CasteRule.DEFAULT, NOON);
    LadderPage old = ladders().page(Ladder.RANKED, 0, 9).orElseThrow();
    standings().save(List.of(standing(deuce, Ladder.RANKED, 10, 500)));

    assertThat(ladders().page(Ladder.RANKED, 0, 9)).contains(old);

    for (int i = 1; i <= 3; i++) {
      LadderPass pass = ladders().rank(PublicNumber.POINTS, CasteRule.DEFAULT, NOON.plus(Duration.ofHours(i)));
      assertThat(pass.number()).isEqualTo(before.number() + i);
      LadderPage page = ladders().page(Ladder.RANKED, 0, 9).orElseThrow();
      assertThat(page.pass()).isEqualTo(pass);
      assertThat(page.places()).extracting(LadderPlace::user).containsExactly(deuce, ace);
    }
  }

  @Test
  default void passesAtOnceShouldBeOneAfterTheOther() {
    IntStream.range(0, 30).forEach(i -> player("p" + i, 4 + i % 3, i * 7 % 11));

    List<Long> numbers = AtOnce.run(4, _ -> ladders().rank(PublicNumber.POINTS, CasteRule.DEFAULT, NOON).number());

    assertThat(ladders().lastPass().orElseThrow().number()).isEqualTo(4)
        .isEqualTo(numbers.stream().max(Comparator.naturalOrder()).orElseThrow());
    LadderPage page = ladders().page(Ladder.RANKED, 0, 99).orElseThrow();
    assertThat(page.places()).hasSize(30);
    assertThat(castes(page))
        .isEqualTo(IntStream.rangeClosed(1, 30).mapToObj(at -> CasteRule.DEFAULT.at(at, 30).code()).toList());
  }

  @Test
  default void readersShouldSeeOnePassWhileOthersAreMade() {
    List<UserId> all = IntStream.range(0, 20).mapToObj(i -> player("p" + i, 9, i)).toList();
    ladders().rank(PublicNumber.POINTS, CasteRule.DEFAULT, NOON);

    AtOnce.run(4, who -> {
      for (int i = 0; i < 10; i++) {
        if (who == 0) {
          ladders().rank(PublicNumber.POINTS, CasteRule.DEFAULT, NOON.plusSeconds(i));
        } else {
          assertThat(ladders().page(Ladder.RANKED, 0, 99).orElseThrow().places()).extracting(LadderPlace::user)
              .isEqualTo(all.reversed());
          assertThat(ladders().placesOf(all.getFirst()).orElseThrow().positions()).isEqualTo(Map.of(Ladder.RANKED, 20));
          assertThat(ladders().around(Ladder.RANKED, all.getFirst(), 5).orElseThrow().places()).hasSize(6);
        }
      }
      return 0;
    });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  default void everyStoreShouldRankRandomFieldsByTheRule(long seed) {
    Random random = new Random(seed);
    PublicNumber order = random.nextBoolean() ? PublicNumber.POINTS : PublicNumber.SKILL;
    CasteRule rule = random.nextBoolean() ? CasteRule.DEFAULT : CasteRule.ORIGINAL;
    Map<UserId, Standing> field = new HashMap<>();
    for (int i = random.nextInt(40) + 5; i > 0; i--) {
      UserId user = Accounts.added(users(), "p" + i).id();
      field.put(user, standing(user, Ladder.RANKED, random.nextInt(8),
          new Rating(random.nextInt(6) * 10, 25 + random.nextInt(4), 7)));
    }
    standings().save(field.values());

    LadderPass pass = ladders().rank(order, rule, NOON);

    List<Standing> expected = new ArrayList<>(field.values());
    expected.sort(Comparator.comparing((Standing each) -> each.career().games() <= 3)
        .thenComparingInt(each -> -order.of(each.rating())).thenComparingInt(each -> -each.career().games())
        .thenComparingInt(each -> each.user().value()));
    LadderPage page = ladders().page(Ladder.RANKED, 0, 99).orElseThrow();
    assertThat(page.places()).extracting(LadderPlace::user).isEqualTo(expected.stream().map(Standing::user).toList());
    int active = (int) expected.stream().filter(each -> each.career().games() > 3).count();
    assertThat(castes(page)).isEqualTo(IntStream.range(0, expected.size()).mapToObj(at ->
        at < active ? rule.at(at + 1, active).code() : CasteRule.novice(expected.get(at).career().games()).code())
            .toList());
    assertThat(pass.breakpoints()).isEqualTo(rule.breakpoints(active, at -> order.of(expected.get(at - 1).rating())));
  }

  @Test
  default void anErasedPlayerShouldBeMissingAtOnceAndHisPlaceBeTakenByTheNextPass() {
    UserId ace = player("Ace", 9, 300);
    UserId bee = player("Bee", 9, 200);
    ladders().rank(PublicNumber.POINTS, CasteRule.DEFAULT, NOON);

    users().erase(ace, Accounts.HASH, NOON);
    standings().forget(ace);

    assertThat(ladders().page(Ladder.RANKED, 0, 2).orElseThrow().places())
        .extracting(LadderPlace::user).containsExactly(bee);
    assertThat(ladders().page(Ladder.RANKED, 0, 2).orElseThrow().places().getFirst().position()).isEqualTo(2);
    assertThat(ladders().around(Ladder.RANKED, bee, 1).orElseThrow().places())
        .extracting(LadderPlace::user).containsExactly(bee);
    assertThat(ladders().placesOf(ace).orElseThrow().positions()).isEmpty();
    assertThat(ladders().overview().orElseThrow().ladders()).filteredOn(each -> each.ladder().equals(Ladder.RANKED))
        .extracting(LadderSummary::leader).containsExactly(Optional.empty());
    ladders().rank(PublicNumber.POINTS, CasteRule.DEFAULT, NOON);
    assertThat(ladders().page(Ladder.RANKED, 0, 2).orElseThrow().places())
        .extracting(LadderPlace::position).containsExactly(1);
  }

  private List<Integer> castes(LadderPage page) {
    return page.places().stream().map(place -> users().find(place.user()).orElseThrow().caste().code()).toList();
  }

  private UserId player(String name, int games, int points) {
    return player(name, games, points, new Rating(points, 25, 25.0 / 3));
  }

  private UserId player(String name, int games, int points, Rating rating) {
    UserId user = Accounts.added(users(), name).id();
    standings().save(List.of(new Standing(user, Ladder.RANKED, career(games), rating, points, 0)));
    return user;
  }

  private static Standing standing(UserId user, Ladder ladder, int games, int points) {
    return standing(user, ladder, games, new Rating(points, 25, 25.0 / 3));
  }

  private static Standing standing(UserId user, Ladder ladder, int games, Rating rating) {
    return new Standing(user, ladder, career(games), rating, rating.points(), 0);
  }

  private static Career career(int games) {
    return new Career(games, games, 0, 0, 0, 0, 0);
  }
}
