package metaserver.application.ranking;

import static metaserver.domain.identity.Accounts.NOON;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import metaserver.application.transaction.Transactions;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameRepository;
import metaserver.domain.games.Games;
import metaserver.domain.games.Place;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.ranking.Part;
import metaserver.domain.ranking.PlayerStat;
import metaserver.domain.ranking.RatedGames;
import metaserver.domain.ranking.RatingRules;
import metaserver.domain.ranking.Tally;
import metaserver.domain.text.Metadata;
import metaserver.persistence.memory.audit.InMemoryAuditLog;
import metaserver.persistence.memory.platform.InMemoryTransactions;

/** Settles games as the settlement does, and makes up whole evenings of them. */
record Scorer(RatingStores stores, GameRepository games, Transactions transactions, RoomId room) {
  RateGame rater() {
    return new RateGame(stores.users(), stores.standings(), stores.history(), RatingRules.DEFAULT);
  }

  VoidGame voider() {
    return new VoidGame(
        stores, new InMemoryAuditLog(new InMemoryTransactions()), transactions, InstantSource.fixed(NOON));
  }

  RecomputeRatings recomputer() {
    return new RecomputeRatings(stores, transactions);
  }

  UserId user(String name) {
    return Accounts.added(stores.users(), name).id();
  }

  List<UserId> users(int number) {
    return IntStream.range(0, number).mapToObj(i -> user("player" + i)).toList();
  }

  /** A ranked game, everybody for himself, the first wins. */
  GameId inOrder(UserId... users) {
    Game game = started();
    settle(game, RoomType.RANKED, RatedGames.inOrder(game.id(), users));
    return game.id();
  }

  Game started() {
    return games.add(Games.started(room, NOON));
  }

  RateGame.Rated settle(Game game, RoomType type, List<PlayerStat> stats) {
    return transactions.inTransaction(() -> {
      List<User> players = rater().lock(stats.stream().flatMap(stat -> stat.user().stream()).toList());
      RateGame.Rated rated = rater().rate(game, type, players, stats);
      stores.stats().addAll(rated.stats());
      return rated;
    });
  }

  /** Teams, duels, ties, drops, guests, spectators, rooms of all types; the same seed makes the same evening. */
  List<GameId> evening(List<UserId> users, int games, long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, games).mapToObj(_ -> {
      Game game = started();
      settle(game, List.of(RoomType.values()).get(random.nextInt(3)), stats(game.id(), users, random));
      return game.id();
    }).toList();
  }

  private static List<PlayerStat> stats(GameId game, List<UserId> users, Random random) {
    List<UserId> present = new ArrayList<>(users);
    Collections.shuffle(present, random);
    int teams = random.nextInt(2, 5);
    List<Place> places = places(teams, random);
    List<PlayerStat> stats = new ArrayList<>();
    for (int i = 0; i < random.nextInt(teams, present.size()); i++) {
      Optional<UserId> user = random.nextInt(6) == 0 ? Optional.empty() : Optional.of(present.get(i));
      int team = i % teams + 1;
      stats.add(RatedGames.stat(game, user, team, places.get(team - 1), random.nextInt(8) == 0));
    }
    stats.add(new PlayerStat(game, Optional.of(present.getLast()), new Nick("watcher"),
        new Part(Optional.empty(), Optional.empty(), true, false, false, false), Tally.NONE, NOON, Metadata.NONE));
    return stats;
  }

  private static List<Place> places(int teams, Random random) {
    List<Integer> ranks = IntStream.range(0, teams).mapToObj(_ -> random.nextInt(1, teams + 1)).toList();
    return ranks.stream().map(rank -> new Place(rank, Collections.frequency(ranks, rank) > 1)).toList();
  }
}
