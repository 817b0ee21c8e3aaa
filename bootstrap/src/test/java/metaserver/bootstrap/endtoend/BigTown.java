package metaserver.bootstrap.endtoend;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import metaserver.persistence.embedded.PostgresAddress;
import metaserver.persistence.embedded.PostgresServer;
import metaserver.persistence.postgres.PostgresDatabase;
import metaserver.persistence.postgres.platform.Migrations;

/**
 * A database such as a large server has after many years, on a PostgreSQL that runs as the server's own does. Some play
 * far more than others, and some maps and kinds of games are liked more. It stays from run to run.
 */
final class BigTown {
  static final int USERS = Integer.getInteger("users", 1_000_000);
  static final int GAMES = 2 * USERS;
  /** As many liked maps, and as many that hardly anybody knows. */
  static final int MAPS = 500;

  /** Those who play most come first; nobody is in a game twice, since each seat has players of its own. */
  private static final String PLAYERS = "(1 + 4 * (USERS / 4 * power(random(), 2.5))::int + seat)";

  private static final List<String> FILL = List.of(
      "SET session_replication_role = replica", "SET synchronous_commit = off", "SELECT setseed(0.4)",
      """
      INSERT INTO users (username, username_key, password_hash, caste, created_at, last_login, icon, primary_color,
          secondary_color, nick, nick_key, team)
      SELECT 'user' || n, 'user' || n, '$argon2id$' || repeat('a', 87), n % 17,
          timestamptz '2012-01-01Z' + n * interval '7 minutes',
          timestamptz '2026-01-01Z' + n % 8000 * interval '1 hour', n % 30, 4294967296 * n, 65536::bigint * n,
          'nick' || n, 'nick' || n, 'team' || n % 999
      FROM generate_series(1, USERS) AS n""",
      """
      INSERT INTO standings
      SELECT n, ladder, games, games / 2, games - games / 2, 0, games * 1000, games * 900, 0, points,
          25, 8, 40, points, 40
      FROM generate_series(1, USERS) AS n, unnest(ARRAY[n % 16, (n + 5) % 16, (n + 9) % 16, 16]) AS ladder,
        LATERAL (SELECT (hashint4(n * 31 + ladder) & 63) AS games,
          (hashint4(n * 17 + ladder) & 4095) AS points) AS drawn""",
      """
      INSERT INTO rooms (id, name, room_type, families)
      SELECT n, 'Room ' || n, CASE WHEN n < 4 THEN 'RANKED' ELSE 'TOURNAMENT' END, '{MYTH}'
          FROM generate_series(0, 4) AS n""",
      """
      INSERT INTO games (room_id, game_type, host_id, host_nick, name, map, options, start_time, end_time,
          ended_code, player_count, state, unrated_reason, room_type)
      SELECT CASE WHEN n % 50000 = 7 THEN 4 ELSE n % 4 END,
          CASE WHEN n % 100000 = 7 THEN 'STAMPEDE'
          ELSE (ARRAY['BODY_COUNT', 'CAPTURES', 'TERRITORIES', 'ASSASSIN', 'FLAG_RALLY',
            'LAST_MAN_ON_THE_HILL', 'STEAL_THE_BACON', 'KING_OF_THE_HILL'])[1 + (7 * power(random(), 2))::int] END,
          1 + n % USERS, 'nick' || n % USERS, 'game ' || n, 'Map ' || (MAPS * power(random(), 3))::int,
          '{"difficulty": 3, "timeLimitTicks": 27000, "options": ["TEAMS", "VETERANS"]}', started,
          started + interval '12 minutes', 'NORMAL', 3,
          'SETTLED', CASE WHEN n % 50 = 3 THEN 'DISPUTED' WHEN n % 3 > 0 THEN 'UNRANKED_ROOM' END,
          CASE WHEN n % 3 > 0 THEN 'UNRANKED' ELSE 'RANKED' END
      FROM generate_series(1, GAMES) AS n,
          LATERAL (SELECT timestamptz '2012-01-01Z' + n * interval '220 seconds' AS started) AS at""",
      """
      INSERT INTO game_teams (game_id, number, name, place, place_tied, eliminated)
      SELECT n, side, 'team' || n % 999 + side, side, false, side > 1
          FROM generate_series(1, GAMES) AS n, generate_series(1, 2) AS side""",
      """
      INSERT INTO player_stats (user_id, game_id, nick, team, place, place_tied, is_host, is_captain,
          score, kills, deaths, damage_given,
          damage_taken, played_at)
      SELECT PLAYER, n, 'nick' || n % 1000, 1 + seat % 2, 1 + seat % 2, false, seat = 0, seat < 2,
          16 - seat * 8, 20, 10, 2000, 1500,
          timestamptz '2012-01-01Z' + n * interval '220 seconds' + interval '12 minutes'
      FROM generate_series(1, GAMES) AS n, generate_series(0, 2) AS seat""",
      """
      INSERT INTO game_participants (game_id, player_id, nick, team, is_host)
      SELECT game_id, user_id, nick, 'team', is_host FROM player_stats""",
      """
      INSERT INTO rated_games (game_id, room_type, elo_k, elo_scale, openskill_beta, openskill_kappa)
      SELECT id, 'RANKED', 32, 400, 4, 0.0001 FROM games WHERE unrated_reason IS NULL AND id % 2 = 0 ORDER BY id""",
      """
      INSERT INTO rating_changes
      SELECT number, ladder, user_id, team - 1, place, false, false, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          number % 900, 25, 8, 900, 40, number % 900 + 5,
          25, 8, 0.5, 0.5
      FROM rated_games JOIN player_stats USING (game_id), unnest(ARRAY[8, 16]) AS ladder""",
      """
      INSERT INTO game_reports
      SELECT id, user_id, end_time + seat * interval '1 second', '', 'NORMAL', 8, 2180, 27000, 18000, 2, 2,
          '{0,1}', '{0,1}', '{t,t}', '{f,t}',
          '{0,9}', ARRAY[user_id, 2], '{1,2}', '{t,t}', '{9,9}', '{20,10}', '{10,20}', '{900,800}', '{800,900}'
      FROM games JOIN LATERAL (SELECT user_id, row_number() OVER () AS seat
          FROM player_stats WHERE game_id = games.id) AS seen ON true
      WHERE unrated_reason = 'DISPUTED'""",
      // a kind of game that is liked, but not in that room
      "UPDATE games SET room_id = 1 WHERE room_id = 0 AND game_type = 'ASSASSIN'", "VACUUM ANALYZE");

  private BigTown() {}

  /** Takes minutes, once. */
  static PostgresAddress settled() {
    PostgresAddress address = PostgresServer.keeping(Path.of(System.getProperty("data", "target/page-benchmark")));
    new Migrations(PostgresDatabase.settings(address)).migrate();
    try (Connection connection = PostgresServer.connect(address); Statement statement = connection.createStatement()) {
      var rows = statement.executeQuery("SELECT count(*) FROM rated_games");
      rows.next();
      if (rows.getLong(1) == 0) for (String sql : FILL) execute(statement, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return address;
  }

  private static void execute(Statement statement, String sql) throws SQLException {
    long start = System.nanoTime();
    String filled = sql.replace("PLAYER,", PLAYERS + ",").replace("USERS", String.valueOf(USERS))
        .replace("GAMES", String.valueOf(GAMES)).replace("MAPS", String.valueOf(MAPS));
    statement.execute(filled);
    System.out.printf("%6.1f s  %s%n", (System.nanoTime() - start) / 1e9, filled.lines().findFirst().orElse(""));
  }
}
