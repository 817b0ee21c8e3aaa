package metaserver.application.transaction;

import static metaserver.domain.identity.Accounts.NOON;
import static metaserver.domain.identity.Accounts.PROFILE;
import static metaserver.domain.identity.Accounts.added;
import static metaserver.domain.identity.Accounts.named;
import static metaserver.domain.identity.Accounts.session;
import static metaserver.domain.identity.Accounts.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import metaserver.domain.games.EndedCode;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameRepository;
import metaserver.domain.games.Games;
import metaserver.domain.games.Report;
import metaserver.domain.games.ReportRepository;
import metaserver.domain.games.Reported;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.Revocation;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomRepository;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.lobby.Rooms;
import metaserver.domain.ranking.Part;
import metaserver.domain.ranking.PlayerStat;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.domain.ranking.Tally;
import metaserver.domain.store.AtOnce;
import metaserver.domain.text.Metadata;
import org.junit.jupiter.api.Test;

/** What every store promises of several changes as one. */
public interface TransactionsContract {
  RoomId ROOM = new RoomId(1);

  Transactions transactions();

  /** On the store of these transactions, empty at the start of each test. */
  UserRepository users();

  SessionRepository sessions();

  RoomRepository rooms();

  GameRepository games();

  ReportRepository reports();

  PlayerStatRepository stats();

  @Test
  default void allOfAnUndisturbedTransactionShouldBeKept() {
    User ace = transactions().inTransaction(() -> {
      User user = added(users(), "Ace");
      sessions().add(session(user.id(), 1, NOON));
      rooms().add(Rooms.room(1, 0));
      return user;
    });

    assertThat(users().find(ace.id())).contains(ace);
    assertThat(sessions().find(token(1))).isPresent();
    assertThat(rooms().all()).hasSize(1);
  }

  @Test
  default void nothingShouldBeKeptOfATransactionThatThrows() {
    User ace = added(users(), "Ace");
    sessions().add(session(ace.id(), 1, NOON));
    rooms().add(Rooms.room(1, 6323));

    assertThatThrownBy(() -> transactions().inTransaction(() -> {
      users().noteLogin(ace.id(), NOON, PROFILE);
      users().update(ace.withRoles(Roles.ADMINISTRATOR));
      added(users(), "Deuce");
      sessions().revoke(ace.id(), Optional.empty(), new Revocation(NOON, Reason.TAKEN_OVER));
      sessions().add(session(ace.id(), 2, NOON));
      sessions().purge(NOON.plusSeconds(9999), 10);
      rooms().update(Rooms.room(1, 6324));
      rooms().add(Rooms.room(2, 6323));
      throw new Stop();
    })).isInstanceOf(Stop.class);

    assertThat(users().list(Optional.empty(), 10)).containsExactly(ace);
    assertThat(users().find(NameKey.of("deuce"))).isEmpty();
    assertThat(sessions().open(ace.id())).containsExactly(session(ace.id(), 1, NOON));
    assertThat(rooms().all()).containsExactly(Rooms.room(1, 6323));
    assertThat(users().add(named("Deuce"))).isInstanceOf(UserRepository.Added.class);
  }

  @Test
  default void aGamesEndAndItsFiguresShouldBeKeptTogether() {
    UserId ace = added(users(), "Ace").id();
    Game game = running();

    Game over = transactions().inTransaction(() -> {
      reports().add(report(game));
      assertThat(stats().addAll(List.of(stat(game, ace)))).isEqualTo(new PlayerStatRepository.Added());
      return completed(game);
    });

    assertThat(games().find(game.id())).contains(over);
    assertThat(reports().ofGame(game.id())).containsExactly(report(game));
    assertThat(stats().ofGame(game.id())).containsExactly(stat(game, ace));
  }

  @Test
  default void nothingShouldBeKeptOfAGamesEndThatThrows() {
    UserId ace = added(users(), "Ace").id();
    UserId deuce = added(users(), "Deuce").id();
    Game game = running();
    stats().addAll(List.of(stat(game, deuce)));

    assertThatThrownBy(() -> transactions().inTransaction(() -> {
      games().start(Games.started(ROOM, NOON), 7, RoomType.RANKED, Reported.players(ace.value()));
      games().join(game.id(), List.of(Reported.player(ace.value(), false)));
      games().close(game.id(), NOON);
      reports().add(report(game));
      completed(game);
      stats().addAll(List.of(stat(game, ace)));
      stats().rescore(List.of(new PlayerStatRepository.Score(game.id(), deuce, 9)));
      throw new Stop();
    })).isInstanceOf(Stop.class);

    assertThat(games().inRoom(ROOM, Optional.empty(), 10)).containsExactly(game);
    assertThat(games().unsettled()).containsExactly(new GameRepository.Unsettled(
        game, 0, RoomType.UNRANKED, Optional.empty(), List.of(), List.of()));
    assertThat(stats().ofGame(game.id())).containsExactly(stat(game, deuce));
    assertThat(completed(game).version()).isEqualTo(1);
  }

  @Test
  default void aRefusedEndAndRefusedFiguresShouldLeaveTheTransactionUsable() {
    UserId ace = added(users(), "Ace").id();
    Game game = running();
    Game over = completed(game);
    stats().addAll(List.of(stat(game, ace)));

    transactions().inTransaction(() -> {
      assertThat(stats().addAll(List.of(stat(game, ace)))).isEqualTo(new PlayerStatRepository.AlreadyCounted());
      assertThat(games().complete(ended(game))).isEqualTo(new GameRepository.Stale());
      return added(users(), "Deuce");
    });

    assertThat(users().find(NameKey.of("deuce"))).isPresent();
    assertThat(games().find(game.id())).contains(over);
    assertThat(stats().ofGame(game.id())).containsExactly(stat(game, ace));
  }

  @Test
  default void aTransactionShouldSeeItsOwnChanges() {
    boolean seen = transactions().inTransaction(() -> {
      added(users(), "Ace");
      return users().find(NameKey.of("ace")).isPresent();
    });

    assertThat(seen).isTrue();
  }

  @Test
  default void aNestedCallShouldEndWithTheOuterOne() {
    assertThatThrownBy(() -> transactions().inTransaction(() -> {
      transactions().inTransaction(() -> added(users(), "Ace"));
      throw new Stop();
    })).isInstanceOf(Stop.class);

    assertThat(users().find(NameKey.of("ace"))).isEmpty();
  }

  @Test
  default void aFailedNestedCallShouldDoomTheOuterOne() {
    Supplier<User> outer = () -> {
      User ace = added(users(), "Ace");
      assertThatExceptionOfType(Stop.class).isThrownBy(() -> transactions().inTransaction(() -> {
        throw new Stop();
      }));
      return ace;
    };

    assertThatThrownBy(() -> transactions().inTransaction(outer))
        .isInstanceOf(RuntimeException.class).isNotInstanceOf(Stop.class);
    assertThat(users().find(NameKey.of("ace"))).isEmpty();
    transactions().inTransaction(() -> added(users(), "Ace"));
    assertThat(users().find(NameKey.of("ace"))).isPresent();
  }

  @Test
  default void aRefusalShouldLeaveTheTransactionUsable() {
    added(users(), "Ace");
    User deuce = added(users(), "Deuce");
    rooms().add(Rooms.room(1, 6323));

    transactions().inTransaction(() -> {
      assertThat(users().add(named("ACE"))).isEqualTo(new UserRepository.NameHeld());
      assertThat(users().update(renamed(deuce, "ace"))).isEqualTo(new UserRepository.NameHeld());
      assertThat(rooms().add(Rooms.room(1, 0))).isEqualTo(new RoomRepository.IdHeld());
      assertThat(rooms().add(Rooms.room(2, 6323))).isEqualTo(new RoomRepository.PortHeld());
      return added(users(), "Trey");
    });

    assertThat(users().find(NameKey.of("trey"))).isPresent();
    assertThat(users().find(deuce.id())).contains(deuce);
  }

  @Test
  default void nobodyElseShouldSeeWhatIsNotKept() throws Exception {
    CountDownLatch asking = new CountDownLatch(1);
    CompletableFuture<Optional<User>> seen = new CompletableFuture<>();

    assertThatThrownBy(() -> transactions().inTransaction(() -> {
      added(users(), "Ace");
      Thread.startVirtualThread(() -> {
        asking.countDown();
        seen.completeAsync(() -> users().find(NameKey.of("ace")), Runnable::run);
      });
      await(asking);
      throw new Stop();
    })).isInstanceOf(Stop.class);

    assertThat(seen.get()).isEmpty();
  }

  @Test
  default void transactionsThatLockOneAccountShouldFollowOneAnother() {
    User ace = added(users(), "Ace");

    List<UserRepository.Updating> outcomes = AtOnce.run(8, _ -> transactions().inTransaction(() -> {
      User now = users().lock(ace.id()).orElseThrow();
      return users().update(now.withCaste(new Caste(now.caste().code() + 1)));
    }));

    assertThat(outcomes).allMatch(UserRepository.Updated.class::isInstance);
    assertThat(users().find(ace.id())).map(User::caste).contains(new Caste(8));
  }

  private Game running() {
    rooms().add(Rooms.room(ROOM.value(), 0));
    return games().add(Games.started(ROOM, NOON));
  }

  private Game completed(Game game) {
    GameRepository.Completing outcome = games().complete(ended(game));
    assertThat(outcome).isInstanceOf(GameRepository.Completed.class);
    return ((GameRepository.Completed) outcome).game();
  }

  private static Game ended(Game game) {
    return game.ended(NOON.plusSeconds(60), Optional.of(EndedCode.NORMAL), 2, List.of(), Metadata.NONE);
  }

  private static Report report(Game game) {
    return Reported.report(game.id().value(), 1, 30, Reported.standings(EndedCode.NORMAL, List.of(1)));
  }

  private static PlayerStat stat(Game game, UserId user) {
    Part part = new Part(Optional.empty(), Optional.empty(), false, false, false, false);
    return new PlayerStat(
        game.id(), Optional.of(user), new Nick("nick"), part, Tally.NONE, NOON, Metadata.NONE);
  }

  private static User renamed(User user, String name) {
    return new User(user.id(), named(name).username(), user.passwordHash(), user.caste(), user.active(), user.roles(),
        user.createdAt(), user.lastLogin(), user.profile(), user.metadata(), user.version());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Stops a transaction. */
  final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
