package metaserver.domain.ranking;

import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameRepository;
import metaserver.domain.games.Games;
import metaserver.domain.games.Place;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomRepository;
import metaserver.domain.lobby.Rooms;
import metaserver.domain.store.AtOnce;
import metaserver.domain.text.Metadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of players' figures promises. */
public interface PlayerStatRepositoryContract {
  RoomId ROOM = new RoomId(2);

  /** On the same store as the figures, empty at the start of each test. */
  UserRepository users();

  RoomRepository rooms();

  GameRepository games();

  PlayerStatRepository stats();

  @BeforeEach
  default void addRoom() {
    rooms().add(Rooms.room(ROOM.value(), 0));
  }

  @Test
  default void nothingShouldBeFoundWhereNothingIs() {
    assertThat(stats().ofGame(new GameId(1))).isEmpty();
    assertThat(stats().ofUser(new UserId(1), Optional.empty(), 10)).isEmpty();
    assertThat(stats().addAll(List.of())).isEqualTo(new PlayerStatRepository.Added());
  }

  @Test
  default void figuresShouldBeFoundAsTheyWereAdded() {
    GameId game = game(0);
    UserId ace = Accounts.added(users(), "Ace").id();
    PlayerStat full = new PlayerStat(game, Optional.of(ace), new Nick("|bAce\u00e9" + "x".repeat(25)),
        new Part(Optional.of(64), Optional.of(new Place(16, true)), false, true, true, true),
        new Tally(-32, 1, 2, 3, Integer.MAX_VALUE, 5), NOON, new Metadata("{}"));
    PlayerStat spectator = new PlayerStat(game, Optional.empty(), new Nick(""),
        new Part(Optional.empty(), Optional.empty(), true, false, false, false), Tally.NONE, NOON, new Metadata("{}"));

    assertThat(stats().addAll(List.of(spectator, full))).isEqualTo(new PlayerStatRepository.Added());

    assertThat(stats().ofGame(game)).containsExactly(spectator, full);
    assertThat(stats().ofUser(ace, Optional.empty(), 10)).containsExactly(full);
  }

  @Test
  default void metadataShouldSayTheSame() {
    GameId game = game(0);
    Metadata facts = new Metadata("{\"ship\": \"a,b\\\"{}\\\\\", \"n\": null}");
    stats().addAll(
        List.of(new PlayerStat(game, Optional.empty(), new Nick("a, {\"b\"} NULL"), part(), Tally.NONE, NOON, facts)));

    PlayerStat found = stats().ofGame(game).getFirst();
    assertThat(found.metadata().says(facts)).isTrue();
    assertThat(found.nick()).isEqualTo(new Nick("a, {\"b\"} NULL"));
  }

  @Test
  default void severalGuestsShouldFitIntoOneGame() {
    GameId game = game(0);

    assertThat(stats().addAll(List.of(guest(game), guest(game)))).isEqualTo(new PlayerStatRepository.Added());
    assertThat(stats().ofGame(game)).hasSize(2);
  }

  @Test
  default void aUserShouldNotBeCountedTwiceAndNoneOfTheOthersKept() {
    GameId game = game(0);
    UserId ace = Accounts.added(users(), "Ace").id();
    UserId deuce = Accounts.added(users(), "Deuce").id();
    stats().addAll(List.of(stat(game, ace, NOON)));

    assertThat(stats().addAll(List.of(stat(game, deuce, NOON), stat(game, ace, NOON))))
        .isEqualTo(new PlayerStatRepository.AlreadyCounted());
    assertThat(stats().addAll(List.of(stat(game, deuce, NOON), stat(game, deuce, NOON))))
        .isEqualTo(new PlayerStatRepository.AlreadyCounted());
    assertThat(stats().ofGame(game)).containsExactly(stat(game, ace, NOON));
  }

  @Test
  default void concurrentAddsOfOneUserAndGameShouldLetExactlyOneWin() {
    GameId game = game(0);
    UserId ace = Accounts.added(users(), "Ace").id();

    List<PlayerStatRepository.Adding> outcomes = AtOnce.run(8, _ -> stats().addAll(List.of(stat(game, ace, NOON))));

    assertThat(outcomes).filteredOn(new PlayerStatRepository.Added()::equals).hasSize(1);
    assertThat(outcomes).filteredOn(new PlayerStatRepository.AlreadyCounted()::equals).hasSize(7);
  }

  @Test
  default void aChangedScoreShouldReplaceTheOldOneOfThatGameAndUserOnly() {
    GameId game = game(0);
    UserId ace = Accounts.added(users(), "Ace").id();
    UserId deuce = Accounts.added(users(), "Deuce").id();
    stats().addAll(List.of(stat(game, ace, NOON), guest(game), stat(game, deuce, NOON)));

    stats().rescore(List.of(new PlayerStatRepository.Score(game, ace, -7),
        new PlayerStatRepository.Score(new GameId(999), deuce, 5)));

    assertThat(stats().ofGame(game))
        .containsExactly(stat(game, ace, NOON).withScore(-7), guest(game), stat(game, deuce, NOON));
  }

  @Test
  default void aUsersFiguresShouldComeNewestFirstPageByPage() {
    UserId ace = Accounts.added(users(), "Ace").id();
    UserId deuce = Accounts.added(users(), "Deuce").id();
    List<PlayerStat> oldestFirst = IntStream.of(0, 1, 1, 2)
        .mapToObj(second -> stat(game(second), ace, NOON.plusSeconds(second))).toList();
    oldestFirst.reversed().forEach(stat -> stats().addAll(List.of(stat)));
    stats().addAll(List.of(stat(oldestFirst.getFirst().game(), deuce, NOON)));

    List<PlayerStat> page = stats().ofUser(ace, Optional.empty(), 2);

    assertThat(page).containsExactly(oldestFirst.get(3), oldestFirst.get(2));
    assertThat(stats().ofUser(ace, Optional.of(page.getLast()), 9))
        .containsExactly(oldestFirst.get(1), oldestFirst.get(0));
    assertThat(stats().ofUser(ace, Optional.of(oldestFirst.getFirst()), 9)).isEmpty();
  }

  @Test
  default void aUsersFiguresShouldAddUpBeyondWhatOneGameHolds() {
    UserId ace = Accounts.added(users(), "Ace").id();
    Tally much = new Tally(-32, 3, 4, 0, Integer.MAX_VALUE, Integer.MAX_VALUE);
    stats().addAll(List.of(
        new PlayerStat(game(0), Optional.of(ace), new Nick("a"), part(), much, NOON, Metadata.NONE)));
    stats().addAll(List.of(
        new PlayerStat(game(1), Optional.of(ace), new Nick("a"), part(), much, NOON, Metadata.NONE), guest(game(2))));

    assertThat(stats().totals(ace))
        .isEqualTo(new CareerTotals(2, 6, 8, 2L * Integer.MAX_VALUE, 2L * Integer.MAX_VALUE));
    assertThat(stats().totals(new UserId(999))).isEqualTo(CareerTotals.NONE);
  }

  private GameId game(int second) {
    return games().add(Games.started(ROOM, NOON.plusSeconds(second))).id();
  }

  private static PlayerStat stat(GameId game, UserId user, Instant at) {
    return new PlayerStat(game, Optional.of(user), new Nick("nick"), part(), Tally.NONE, at, Metadata.NONE);
  }

  private static PlayerStat guest(GameId game) {
    return new PlayerStat(game, Optional.empty(), new Nick("nick"), part(), Tally.NONE, NOON, Metadata.NONE);
  }

  private static Part part() {
    return new Part(Optional.of(1), Optional.of(new Place(1, false)), false, false, false, false);
  }

  @Test
  default void aRenamedUserShouldBeCalledSoInAllHisFiguresAndTheTeamsThatHeLedBeTold() {
    UserId ace = Accounts.added(users(), "Ace").id();
    UserId deuce = Accounts.added(users(), "Deuce").id();
    Nick neutral = new Nick("erased-1");
    Part captain = new Part(Optional.of(3), Optional.of(new Place(1, false)), false, true, true, false);
    PlayerStat led = new PlayerStat(
        game(0), Optional.of(ace), new Nick("Ace"), captain, Tally.NONE, NOON, Metadata.NONE);
    PlayerStat followed = stat(game(1), ace, NOON);
    stats().addAll(List.of(led, stat(led.game(), deuce, NOON), guest(led.game()), followed));

    assertThat(stats().rename(ace, neutral)).containsExactly(new GameRepository.Led(led.game(), 3));
    assertThat(stats().rename(ace, neutral)).isEmpty();
    assertThat(stats().rename(new UserId(UserId.MAX), neutral)).isEmpty();

    assertThat(stats().ofGame(led.game()))
        .containsExactly(led.named(neutral), stat(led.game(), deuce, NOON), guest(led.game()));
    assertThat(stats().ofUser(ace, Optional.empty(), 9))
        .containsExactlyInAnyOrder(led.named(neutral), followed.named(neutral));
  }
}
