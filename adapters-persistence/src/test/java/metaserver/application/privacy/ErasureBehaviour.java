package metaserver.application.privacy;

import static metaserver.domain.identity.Accounts.NOON;
import static metaserver.domain.identity.Accounts.PROFILE;
import static metaserver.domain.identity.Accounts.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import metaserver.application.privacy.KeepHouse.Job;
import metaserver.application.ranking.RateGame;
import metaserver.application.ranking.RatingStores;
import metaserver.application.ranking.RecomputeRatings;
import metaserver.application.ranking.VoidGame;
import metaserver.application.transaction.Transactions;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Party;
import metaserver.domain.games.EndedCode;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameRepository;
import metaserver.domain.games.GameType;
import metaserver.domain.games.NewGame;
import metaserver.domain.games.Participant;
import metaserver.domain.games.Place;
import metaserver.domain.games.Team;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.identity.Username;
import metaserver.domain.ignoring.IgnoreRepository;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomRepository;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.lobby.Rooms;
import metaserver.domain.ranking.Part;
import metaserver.domain.ranking.PlayerStat;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.domain.ranking.RatingHistory;
import metaserver.domain.ranking.RatingRules;
import metaserver.domain.ranking.Standing;
import metaserver.domain.ranking.StandingRepository;
import metaserver.domain.ranking.Tally;
import metaserver.domain.store.AtOnce;
import metaserver.domain.text.Metadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What erasing an account and keeping house do, whatever the store. */
public interface ErasureBehaviour {
  RoomId ROOM = new RoomId(2);

  UserRepository users();

  SessionRepository sessions();

  RoomRepository rooms();

  GameRepository games();

  PlayerStatRepository stats();

  StandingRepository standings();

  RatingHistory history();

  AuditLog deeds();

  IgnoreRepository ignores();

  Transactions transactions();

  @BeforeEach
  default void addRoom() {
    rooms().add(Rooms.room(ROOM.value(), 0));
  }

  @Test
  default void anErasedPlayerShouldBeNamedNowhereAndItsOpponentHaveAllThatItHad() {
    UserId sam = account("Sam");
    UserId bee = account("Bee");
    Game game = play(start(sam, bee), sam, bee);
    List<Standing> before = standings().of(bee);
    var rated = history().find(game.id());

    assertThat(eraser().erase(NameKey.of("SAM"))).isEqualTo(new EraseUser.Erased(sam, 1));

    assertThat(everything(sam, game)).doesNotContainIgnoringCase("sam").contains("erased-" + sam);
    assertThat(games().find(game.id())).map(Game::ended).isEqualTo(Optional.of(game.ended()));
    assertThat(stats().ofGame(game.id())).extracting(stat -> stat.nick().text())
        .containsExactly("erased-" + sam, "Bee");
    assertThat(history().headToHead(bee, sam).losses()).isEqualTo(1);
    assertThat(standings().of(bee)).isEqualTo(before).isNotEmpty();
    assertThat(history().find(game.id())).isEqualTo(rated);
    assertThat(users().find(sam)).hasValueSatisfying(user -> assertThat(user.active()).isFalse());
  }

  @Test
  default void aRecomputationShouldBringNobodyBack() {
    UserId sam = account("Sam");
    UserId bee = account("Bee");
    play(start(sam, bee), sam, bee);
    List<Standing> before = standings().of(bee);
    eraser().erase(NameKey.of("Sam"));

    assertThat(new RecomputeRatings(ratings(), transactions()).recompute(true).shifts()).isEmpty();

    assertThat(standings().of(sam)).isEmpty();
    assertThat(standings().of(bee)).isEqualTo(before);
  }

  @Test
  default void theNameShouldBeFreeAndTheNeutralOneBeNobodys() {
    UserId sam = account("Sam");
    eraser().erase(NameKey.of("Sam"));

    assertThat(account("Sam")).isNotEqualTo(sam);
    assertThat(eraser().erase(Username.ofErased(sam).key())).isEqualTo(new EraseUser.NoSuchUser());
    assertThat(eraser().erase(NameKey.of("nobody"))).isEqualTo(new EraseUser.NoSuchUser());
    assertThatIllegalArgumentException().isThrownBy(() -> Accounts.named("|bERASED-4"));
  }

  @Test
  default void whatIsWrittenAfterAnErasureShouldBeSwept() {
    UserId sam = account("Sam");
    UserId bee = account("Bee");
    Game running = start(sam, bee);
    eraser().erase(NameKey.of("Sam"));
    Game settled = play(running, sam, bee);
    assertThat(everything(sam, settled)).contains("Sam");

    assertThat(house(NOON.plus(Duration.ofDays(1))).run(Job.ERASURES, () -> false)).isZero();
    assertThat(everything(sam, settled)).contains("Sam");
    assertThat(house(NOON.plus(Duration.ofDays(1))).run(Job.ERASURES, () -> true)).isEqualTo(1);

    assertThat(everything(sam, settled)).doesNotContainIgnoringCase("sam");
    assertThat(standings().of(sam)).isEmpty();
    assertThat(house(NOON.plus(Duration.ofDays(31))).run(Job.ERASURES, () -> true)).isZero();
  }

  @Test
  default void erasuresSettlementsAndVoidingsShouldNotWaitInACircle() {
    UserId sam = account("Sam");
    UserId bee = account("Bee");
    Game first = play(start(sam, bee), sam, bee);
    List<Game> running = List.of(start(sam, bee), start(bee, sam), start(sam, bee));

    AtOnce.run(6, i -> switch (i) {
      case 0 -> eraser().erase(NameKey.of("Sam"));
      case 1 -> house(NOON).run(Job.ERASURES, () -> true);
      case 2 -> new VoidGame(ratings(), deeds(), transactions(), InstantSource.fixed(NOON))
          .decide(first.id(), new VoidGame.Order(Party.OPERATOR, "a test"));
      default -> play(running.get(i - 3), sam, bee);
    });

    house(NOON).run(Job.ERASURES, () -> true);
    assertThat(stats().ofUser(sam, Optional.empty(), 9)).hasSize(4)
        .allSatisfy(stat -> assertThat(stat.nick().text()).isEqualTo("erased-" + sam));
    assertThat(standings().of(bee)).isNotEmpty();
  }

  @Test
  default void sessionsShouldBeForgottenAndAddressesShortenedByTheTerms() {
    UserId sam = Accounts.added(users(), "Sam").id();
    for (int i = 0; i < KeepHouse.PORTION + 10; i++) sessions().add(session(sam, i, NOON));
    sessions().add(session(sam, 5000, NOON.plus(Duration.ofDays(20))));
    KeepHouse house = house(NOON.plus(Duration.ofDays(32)));

    assertThat(house.run(Job.ADDRESSES, () -> true)).isEqualTo(KeepHouse.PORTION + 11);
    assertThat(house.run(Job.ADDRESSES, () -> true)).isZero();
    assertThat(house.run(Job.SESSIONS, () -> false)).isZero();
    assertThat(house.run(Job.SESSIONS, () -> true)).isEqualTo(KeepHouse.PORTION + 10);
    assertThat(house.run(Job.SESSIONS, () -> true)).isZero();
    assertThat(sessions().open(sam)).containsExactly(session(sam, 5000, NOON.plus(Duration.ofDays(20))).coarsened());
  }

  private UserId account(String name) {
    User user = Accounts.added(users(), name);
    users().noteLogin(user.id(), NOON, PROFILE.named(new Nick(name)));
    sessions().add(session(user.id(), user.id().value(), NOON));
    return user.id();
  }

  private Game start(UserId host, UserId guest) {
    return games().start(new NewGame(ROOM, GameType.CAPTURES, Optional.of(host), named(host), named(host) + "'s game",
        "map", Metadata.NONE, NOON, 2), 7, RoomType.RANKED,
        List.of(participant(host, true), participant(guest, false)));
  }

  private Participant participant(UserId who, boolean host) {
    return new Participant(PlayerId.of(who), named(who), named(who) + "s", host);
  }

  /** As they were called, even if they are called so no more. */
  private Nick named(UserId who) {
    return users().find(who).filter(user -> !user.isErased())
        .map(user -> Nick.of(user.username())).orElse(new Nick("Sam"));
  }

  /** Settles it as the settlement does: the winner first. */
  private Game play(Game running, UserId winner, UserId loser) {
    RateGame rating = new RateGame(users(), standings(), history(), RatingRules.DEFAULT);
    List<Team> teams = List.of(team(1, winner), team(2, loser));
    return transactions().inTransaction(() -> {
      List<User> players = rating.lock(List.of(winner, loser));
      Game over = running.ended(NOON, Optional.of(EndedCode.NORMAL), 2, teams, Metadata.NONE);
      games().complete(over);
      List<PlayerStat> figures = List.of(stat(running, winner, 1), stat(running, loser, 2));
      stats().addAll(rating.rate(over, RoomType.RANKED, players, figures).stats());
      return over;
    });
  }

  private Team team(int number, UserId captain) {
    return new Team(number, new Nick(named(captain) + "s"), Optional.of(new Place(number, false)), false);
  }

  private PlayerStat stat(Game game, UserId who, int team) {
    Part part = new Part(Optional.of(team), Optional.of(new Place(team, false)), false, team == 1, true, false);
    return new PlayerStat(game.id(), Optional.of(who), named(who), part, Tally.NONE, NOON, Metadata.NONE);
  }

  private String everything(UserId who, Game game) {
    return users().find(who) + " " + sessions().open(who) + games().find(game.id()) + stats().ofGame(game.id())
        + games().inRoom(ROOM, Optional.empty(), 9);
  }

  private RatingStores ratings() {
    return new RatingStores(users(), standings(), history(), stats());
  }

  private NameEraser names() {
    return new NameEraser(ratings(), games());
  }

  private EraseUser eraser() {
    return new EraseUser(names(), sessions(), deeds(), transactions(), () -> Accounts.HASH, InstantSource.fixed(NOON));
  }

  private KeepHouse house(Instant now) {
    return new KeepHouse(names(), sessions(), ignores(), transactions(),
        new KeepHouse.Terms(Duration.ofDays(30), Optional.of(Duration.ofDays(10))), InstantSource.fixed(now));
  }
}
