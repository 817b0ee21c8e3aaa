package metaserver.application.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import metaserver.application.games.ScoreSheet;
import metaserver.application.games.StartedGame;
import metaserver.application.identity.LiveSessions;
import metaserver.application.ownership.Lease;
import metaserver.application.ownership.OwnDatabase;
import metaserver.application.ownership.Owner;
import metaserver.application.ranking.RateGame;
import metaserver.application.transaction.Transactions;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameRepository;
import metaserver.domain.games.GameRepository.Unsettled;
import metaserver.domain.games.GameType;
import metaserver.domain.games.NewGame;
import metaserver.domain.games.ReportRepository;
import metaserver.domain.games.Reported;
import metaserver.domain.games.Standings;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomRepository;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.lobby.Rooms;
import metaserver.domain.ranking.PlayerStat;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.domain.ranking.RatingHistory;
import metaserver.domain.ranking.RatingRules;
import metaserver.domain.ranking.Standing;
import metaserver.domain.ranking.StandingRepository;
import metaserver.domain.text.Blob;
import metaserver.domain.text.Metadata;

/** A scorebook on one store, with a clock that a test moves; work with the store is done at once. */
public final class ScoreTable {
  static final RoomId ROOM = new RoomId(3);

  final Stores stores;
  final Owner owner = new Owner(UUID.randomUUID(), "here", 1, Accounts.NOON);
  final LiveSessions presence = new LiveSessions();
  final Told told = new Told();
  Instant now = Accounts.NOON;
  Executor blocking = Runnable::run;
  Scorebook book;

  public ScoreTable(Stores stores) {
    this.stores = stores;
    book = book();
    if (stores.rooms().find(ROOM).isEmpty()) stores.rooms().add(Rooms.room(ROOM.value(), 0));
    assertThat(stores.lease().take(owner, now, Optional.empty())).isTrue();
  }

  /** What a server has when it starts. */
  Scorebook book() {
    return new Scorebook(stores.games(), stores.reports(), settleGame(), task -> blocking.execute(task),
        SettleTimes.USUAL, told, () -> now);
  }

  SettleGame settleGame() {
    OwnDatabase ownership = new OwnDatabase(stores.lease(), owner, _ -> false, () -> now);
    return new SettleGame(stores.games(), stores.stats(), stores.users(), stores.transactions(), ownership, rating(),
        presence);
  }

  private RateGame rating() {
    return new RateGame(stores.users(), stores.standings(), stores.history(), RatingRules.DEFAULT);
  }

  /** Where an account stands. */
  public List<Standing> standings(int user) {
    return stores.standings().of(new UserId(user));
  }

  /** The games that changed somebody's standing, in that order. */
  public List<GameId> rated() {
    return stores.history().after(0, 100).stream().map(entry -> entry.game().game()).toList();
  }

  public List<Unsettled> unsettled() {
    return stores.games().unsettled();
  }

  public SettleGame.Outcome settle(Unsettled facts) {
    return settleGame().settle(facts, now);
  }

  void restart() {
    book = book();
    book.resume();
  }

  /** An account's number on the wire. */
  public int account(String name) {
    return Accounts.added(stores.users(), name).id().value();
  }

  public ScoreSheet start(int wireId, RoomType room, int... ids) {
    return start(wireId, room, GameType.CAPTURES, false, ids);
  }

  ScoreSheet start(int wireId, RoomType room, GameType type, boolean cooperative, int... ids) {
    NewGame game =
        new NewGame(ROOM, type, new PlayerId(ids[0]).user(), new Nick("host"), "game", "map", Metadata.NONE, now,
        ids.length, cooperative);
    return book.open(new StartedGame(wireId, game, room, Reported.players(ids)));
  }

  public void report(int sender, int wireId, Standings said) {
    book.report(new PlayerId(sender), wireId, Blob.of((byte) sender), said);
  }

  void pass(Duration time) {
    now = now.plus(time);
    book.settleDue();
  }

  /** The only game that there is, or the first. */
  Game game() {
    return game(1);
  }

  public Game game(int nth) {
    List<Game> oldestFirst = stores.games().inRoom(ROOM, Optional.empty(), 100).reversed();
    return oldestFirst.get(nth - 1);
  }

  public List<PlayerStat> stats(GameId game) {
    return stores.stats().ofGame(game);
  }

  /** All repositories of one store. */
  public interface Stores {
    UserRepository users();

    RoomRepository rooms();

    GameRepository games();

    ReportRepository reports();

    PlayerStatRepository stats();

    StandingRepository standings();

    RatingHistory history();

    Lease lease();

    Transactions transactions();
  }

  /** What the log heard. */
  static final class Told implements ScoreLog {
    final List<String> lines = new ArrayList<>();

    @Override
    public void settled(Game game) {
      lines.add("settled " + game.id());
    }

    @Override
    public void stranger(PlayerId sender, int wireId) {
      lines.add("stranger " + sender + " " + wireId);
    }

    @Override
    public void tooMany(PlayerId sender, int wireId) {
      lines.add("too many " + sender + " " + wireId);
    }

    @Override
    public void failed(int wireId, Throwable why) {
      lines.add("failed " + wireId);
    }

    @Override
    public void givenUp(int wireId) {
      lines.add("given up " + wireId);
    }

    @Override
    public void notOwner(GameId game) {
      lines.add("not owner " + game);
    }
  }
}
