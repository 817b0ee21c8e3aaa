package metaserver.persistence.postgres.platform;

import static metaserver.domain.identity.Accounts.NOON;
import static metaserver.domain.identity.Accounts.PROFILE;
import static metaserver.domain.identity.Accounts.added;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameRepository;
import metaserver.domain.games.Games;
import metaserver.domain.games.Place;
import metaserver.domain.games.Team;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.Color;
import metaserver.domain.identity.Grant;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PasswordHash;
import metaserver.domain.identity.Profile;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.identity.Username;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.Rooms;
import metaserver.domain.ranking.Part;
import metaserver.domain.ranking.PlayerStat;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.domain.ranking.Tally;
import metaserver.domain.text.Metadata;
import metaserver.persistence.postgres.PostgresDatabase;
import metaserver.persistence.postgres.games.MyBatisGameRepository;
import metaserver.persistence.postgres.identity.MyBatisUserRepository;
import metaserver.persistence.postgres.lobby.MyBatisRoomRepository;
import metaserver.persistence.postgres.ranking.MyBatisPlayerStatRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The repositories beside plain JDBC on the same pool, in rounds that take turns. Its name keeps it out of the build:
 * {@code mvn verify -pl adapters-persistence -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest=RepositoryBenchmark}.
 */
class RepositoryBenchmark {
  private static final int THREADS = 8;
  private static final int PLAYERS = 16;
  private static final int ROUNDS = 12;
  private static final Duration ROUND = Duration.ofSeconds(3);

  private final PostgresDatabase database = PostgresDatabase.fresh(18);
  private final PostgresStore store =
      PostgresStore.open(database.settings().with(new PoolSettings(THREADS, THREADS, Duration.ofSeconds(3))));
  private final DataSource pool = store.connections();
  private final UserRepository users = new MyBatisUserRepository(store);
  private final GameRepository games = new MyBatisGameRepository(store);
  private final PlayerStatRepository stats = new MyBatisPlayerStatRepository(store);
  private final List<UserId> ids = IntStream.range(0, 1000).mapToObj(i -> added(users, "user" + i).id()).toList();

  @BeforeEach
  void fill() {
    new MyBatisRoomRepository(store).add(Rooms.room(1, 0));
    ids.forEach(id -> users.noteLogin(id, NOON, PROFILE));
    for (int i = 0; i < 1000; i++) settle();
    // as a database is that has been in use for a while
    database.execute("ANALYZE");
  }

  @AfterEach
  void close() {
    store.close();
    database.store().close();
  }

  @Test
  void lookUpOneUser() throws Exception {
    compare("user lookup", () -> users.find(anybody()), this::lookUpByHand);
  }

  @Test
  void settleOneGame() throws Exception {
    compare("result of 16 players", this::settle, this::settleByHand);
  }

  private static void compare(String what, Work repository, Work jdbc) throws Exception {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      double ours = rate(repository);
      double plain = rate(jdbc);
      if (round >= ROUNDS / 2) ratios.add(ours / plain);
      System.out.printf("%s: repository %.0f/s, JDBC %.0f/s, ratio %.2f%n", what, ours, plain, ours / plain);
    }
    double[] sorted = ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf("%s: median ratio %.2f of %s%n", what, sorted[sorted.length / 2], Arrays.toString(sorted));
  }

  private static double rate(Work work) throws Exception {
    long end = System.nanoTime() + ROUND.toNanos();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) counts.add(threads.submit(() -> count(work, end)));
      int sum = 0;
      for (Future<Integer> count : counts) sum += count.get();
      return sum / (double) ROUND.toSeconds();
    }
  }

  private static int count(Work work, long end) throws Exception {
    int count = 0;
    for (; System.nanoTime() < end; count++) work.run();
    return count;
  }

  private UserId anybody() {
    return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
  }

  private Optional<User> lookUpByHand() throws SQLException {
    try (Connection connection = pool.getConnection(); PreparedStatement statement = connection.prepareStatement("""
        SELECT id, username, password_hash, caste, is_active, roles, created_at, last_login,
            icon, primary_color, secondary_color, nick, team, metadata, version
        FROM users WHERE id = ?""")) {
      statement.setInt(1, anybody().value());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(user(row)) : Optional.empty();
      }
    }
  }

  private static User user(ResultSet row) throws SQLException {
    Optional<Profile> profile = Optional.ofNullable(row.getString(12)).isEmpty()
        ? Optional.empty()
        : Optional.of(new Profile(row.getInt(9), Color.unpacked(row.getLong(10)), Color.unpacked(row.getLong(11)),
            new Nick(row.getString(12)), row.getString(13)));
    return new User(new UserId(row.getInt(1)), new Username(row.getString(2)), new PasswordHash(row.getString(3)),
        new Caste(row.getInt(4)), row.getBoolean(5), roles(row), row.getObject(7, OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject(8, OffsetDateTime.class)).map(OffsetDateTime::toInstant), profile,
        new Metadata(row.getString(14)), row.getInt(15));
  }

  private static Roles roles(ResultSet row) throws SQLException {
    String[] grants = (String[]) row.getArray(6).getArray();
    return Roles.of(Arrays.stream(grants).map(Grant::of).toList());
  }

  private Object settle() {
    return store.transactions().inTransaction(() -> {
      Game game = games.add(Games.started(new RoomId(1), NOON));
      games.complete(game.ended(NOON, Optional.empty(), PLAYERS, teams(), Metadata.NONE));
      return stats.addAll(IntStream.range(0, PLAYERS).mapToObj(i -> new PlayerStat(game.id(), Optional.of(ids.get(i)),
          new Nick("nick"),
          new Part(Optional.of(i + 1), Optional.of(new Place(i + 1, false)), false, i == 0, true, false),
          new Tally(i, i, i, 0, i, i), NOON, Metadata.NONE)).toList());
    });
  }

  private static List<Team> teams() {
    return IntStream.rangeClosed(1, PLAYERS)
        .mapToObj(i -> new Team(i, new Nick("team"), Optional.of(new Place(i, false)), false)).toList();
  }

  private Object settleByHand() throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      int game = insertGame(connection);
      completeGame(connection, game);
      insertStats(connection, game);
      connection.commit();
      connection.setAutoCommit(true);
      return game;
    }
  }

  private static int insertGame(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("""
        INSERT INTO games (room_id, game_type, host_id, host_nick, name, map, options, start_time, player_count)
        VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?) RETURNING id""")) {
      statement.setInt(1, 1);
      statement.setString(2, "CAPTURES");
      statement.setNull(3, Types.INTEGER);
      statement.setString(4, "Host");
      statement.setString(5, "a game");
      statement.setString(6, "a map");
      statement.setString(7, "{}");
      statement.setObject(8, ValueHandlers.offset(NOON));
      statement.setInt(9, 2);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static void completeGame(Connection connection, int game) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("""
        WITH game AS (
          UPDATE games
          SET end_time = ?, ended_code = ?, player_count = ?, game_state = ?::jsonb, metadata = ?::jsonb,
              state = 'SETTLED', version = version + 1
          WHERE id = ? AND version = ?
          RETURNING id
        ), gone AS (
          DELETE FROM game_teams USING game WHERE game_id = game.id AND number <> ALL(?)
        ), written AS (
          INSERT INTO game_teams (game_id, number, name, place, place_tied, eliminated)
          SELECT id, team.* FROM game, unnest(?, ?, ?, ?, ?) AS team
          ON CONFLICT (game_id, number) DO UPDATE
          SET name = excluded.name, place = excluded.place, place_tied = excluded.place_tied,
              eliminated = excluded.eliminated
        )
        SELECT count(*) FROM game""")) {
      statement.setObject(1, ValueHandlers.offset(NOON));
      statement.setNull(2, Types.VARCHAR);
      statement.setInt(3, PLAYERS);
      statement.setString(4, "{}");
      statement.setString(5, "{}");
      statement.setInt(6, game);
      statement.setInt(7, 0);
      statement.setArray(8, connection.createArrayOf("int4", numbers(1)));
      statement.setArray(9, connection.createArrayOf("int4", numbers(1)));
      statement.setArray(10, connection.createArrayOf("text", filled("team")));
      statement.setArray(11, connection.createArrayOf("int4", numbers(1)));
      statement.setArray(12, connection.createArrayOf("bool", filled(false)));
      statement.setArray(13, connection.createArrayOf("bool", filled(false)));
      statement.executeQuery().close();
    }
  }

  private void insertStats(Connection connection, int game) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("""
        INSERT INTO player_stats (user_id, game_id, nick, team, place, place_tied, is_spectator, is_host, is_captain,
            is_dropped, score, kills, deaths, assists, damage_given, damage_taken, played_at, metadata)
        SELECT user_id, game_id, nick, team, place, place_tied, is_spectator, is_host, is_captain,
            is_dropped, score, kills, deaths, assists, damage_given, damage_taken, played_at, metadata
        FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz[], ?::jsonb[]) WITH ORDINALITY
            AS stat (user_id, game_id, nick, team, place, place_tied, is_spectator, is_host, is_captain,
            is_dropped, score, kills, deaths, assists, damage_given, damage_taken, played_at, metadata, nth)
        ORDER BY nth""")) {
      int column = 0;
      statement.setArray(++column,
          connection.createArrayOf("int4", ids.stream().limit(PLAYERS).map(UserId::value).toArray()));
      statement.setArray(++column, connection.createArrayOf("int4", filled(game)));
      statement.setArray(++column, connection.createArrayOf("text", filled("nick")));
      statement.setArray(++column, connection.createArrayOf("int4", numbers(1)));
      statement.setArray(++column, connection.createArrayOf("int4", numbers(1)));
      for (int i = 0; i < 5; i++) statement.setArray(++column, connection.createArrayOf("bool", filled(false)));
      for (int i = 0; i < 6; i++) statement.setArray(++column, connection.createArrayOf("int4", numbers(0)));
      statement.setArray(++column, connection.createArrayOf("text", filled(ValueHandlers.offset(NOON).toString())));
      statement.setArray(++column, connection.createArrayOf("text", filled("{}")));
      statement.executeUpdate();
    }
  }

  private static Object[] numbers(int from) {
    return IntStream.range(from, from + PLAYERS).boxed().toArray();
  }

  private static Object[] filled(Object value) {
    Object[] values = new Object[PLAYERS];
    Arrays.fill(values, value);
    return values;
  }

  private interface Work {
    Object run() throws Exception;
  }
}
