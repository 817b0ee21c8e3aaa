package metaserver.persistence.postgres.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Rows enough in every table that PostgreSQL plans for years of play: 100,000 where a server would have them, fewer
 * where an index is as plain by then.
 */
final class CrowdedTables {
  private CrowdedTables() {}

  /** Fills and analyzes them. */
  static void fill(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET session_replication_role = replica"); // no need to look up what is referred to
      statement.execute("""
          INSERT INTO users (username, username_key, password_hash, icon, primary_color, secondary_color,
            nick, nick_key, team)
          SELECT md5(n::text)::varchar(31), md5(n::text), '$argon2id$' || repeat('a', 87), 1, 2, 3, 'nick' || n,
            'nick' || n, ''
          FROM generate_series(1, 100000) AS n""");
      statement.execute("""
          INSERT INTO sessions (user_id, session_token, ip_address, family, expires_at, revoked_at, revoked_reason)
          SELECT n, md5(n::text) || md5((-n)::text), '192.0.2.1', 'MYTH', now() + n * interval '1 s',
            CASE WHEN n % 2 = 0 THEN now() END, CASE WHEN n % 2 = 0 THEN 'KICKED' END
          FROM generate_series(1, 100000) AS n""");
      statement.execute("""
          INSERT INTO rooms (id, name, room_type, families)
          SELECT n, 'room', 'UNRANKED', ARRAY['MYTH'] FROM generate_series(0, 30) AS n""");
      statement.execute("""
          INSERT INTO games (room_id, game_type, host_nick, name, map, start_time, end_time, state)
          SELECT n % 31, 'CAPTURES', 'host', 'game', 'map', now() + n * interval '1 min',
            CASE WHEN n > 100 THEN now() + n * interval '2 min' END, CASE WHEN n > 100 THEN 'SETTLED' ELSE 'RUNNING' END
          FROM generate_series(1, 100000) AS n""");
      statement.execute("""
          INSERT INTO game_teams (game_id, number, name, eliminated)
          SELECT n, team, 'team', false FROM generate_series(1, 20000) AS n, generate_series(1, 2) AS team""");
      statement.execute("""
          INSERT INTO game_participants (game_id, player_id, nick, team, is_host)
          SELECT n, player, 'nick', 'team', player = 1
          FROM generate_series(1, 20000) AS n, generate_series(1, 2) AS player""");
      statement.execute("""
          INSERT INTO game_reports
          SELECT n, 1, now(), '', 'NORMAL', 0, 0, 0, 0, 0, 0, '{}', '{}', '{}', '{}', '{}',
            '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}'
          FROM generate_series(1, 20000) AS n""");
      statement.execute("""
          INSERT INTO player_stats (user_id, game_id, nick, played_at)
          SELECT n % 10000 + 1, n, 'nick', now() + n * interval '1 min' FROM generate_series(1, 100000) AS n""");
      statement.execute("""
          INSERT INTO standings
          SELECT n, ladder, 5, 3, 2, 0, 0, 0, 0, n, 25, 8, 40, n, 40
          FROM generate_series(1, 100000) AS n, unnest(ARRAY[n % 16, 16]) AS ladder""");
      statement.execute("INSERT INTO rating_openings SELECT * FROM standings");
      statement.execute("""
          INSERT INTO rated_games (game_id, room_type, elo_k, elo_scale, openskill_beta, openskill_kappa)
          SELECT n, 'RANKED', 32, 400, 4, 0.0001 FROM generate_series(1, 20000) AS n""");
      statement.execute("""
          INSERT INTO rating_changes
          SELECT n, 16, n % 10000 + player, player, 1, true, false, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            25, 8, 0, 0, 0, 25, 8, 0.5, 0.5
          FROM generate_series(1, 20000) AS n, generate_series(1, 2) AS player""");
      for (int generation = 0; generation < 2; generation++) {
        statement.execute("INSERT INTO ladder_sheets SELECT " + generation + """
            , ladder, user_id / 64, array_agg(user_id), array_agg(points), array_agg(games), array_agg(wins),
              array_agg(losses)
            FROM standings GROUP BY ladder, user_id / 64""");
        statement.execute("INSERT INTO ladder_blocks SELECT " + generation + """
            , user_id / 64, array_agg((user_id::bigint << 32) + (ladder::bigint << 27) + user_id)
            FROM standings GROUP BY user_id / 64""");
      }
      statement.execute("""
          INSERT INTO bans (user_id, network, scope, starts_at, ends_at, reason, note, issuer, change)
          SELECT CASE WHEN n % 2 = 0 THEN n END,
            CASE WHEN n % 2 = 1 THEN set_masklen('10.0.0.0'::inet + n * 100, 24 + n % 9)::cidr END,
            'LOGIN', now() + n * interval '1 s', CASE WHEN n % 3 > 0 THEN now() + n * interval '1 min' END,
            '', '', 'mod', n
          FROM generate_series(1, 10000) AS n ON CONFLICT DO NOTHING""");
      statement.execute("""
          INSERT INTO announcements (kind, circle, priority, text, starts_at, ends_at, weekly, issuer_id, issuer,
            ended_at, ender_id, ender)
          SELECT 'NOTICE', 'ALL', 0, 'text', now() + n * interval '1 min', now() + n * interval '2 min', false, n,
            'org',
            CASE WHEN n > 100 THEN now() END, CASE WHEN n > 100 THEN n END, CASE WHEN n > 100 THEN 'mod' END
          FROM generate_series(1, 20000) AS n""");
      fillRecords(statement);
      fillAccounts(statement);
      statement.execute("""
          INSERT INTO ignores (owner_id, other_id, kind, until)
          SELECT n, n % 1000 + 100 + n, CASE n % 10 WHEN 0 THEN 'MUTE' ELSE 'BLOCK' END,
            CASE WHEN n % 10 = 0 THEN now() + n * interval '1 min' END FROM generate_series(1, 20000) AS n""");
      statement.execute("ANALYZE");
    }
  }

  private static void fillAccounts(Statement statement) throws SQLException {
    String accounts = " FROM generate_series(1, 20000) AS n";
    String hash = "md5(n::text) || md5((-n)::text)";
    String later = "now() + n * interval '1 s'";
    statement.execute(
        "INSERT INTO account_contacts SELECT n, n || '@example.org', n || '@example.org', now()" + accounts);
    statement.execute("INSERT INTO account_holds SELECT n, " + later + accounts);
    statement.execute("INSERT INTO mail_tokens SELECT " + hash + ", n, 'RESET', 'a@b', " + later + accounts);
    statement.execute("INSERT INTO name_reservations SELECT 'old' || n, n, now(), " + later + accounts);
    statement.execute("INSERT INTO recovery_codes SELECT n, " + hash + accounts);
    statement.execute("INSERT INTO game_passwords (user_id, device, digest, created_at)"
        + " SELECT n, 'device', " + hash + ", now()" + accounts);
    statement.execute("INSERT INTO authenticators SELECT n, '', now()" + accounts);
  }

  /** In every partition, since an empty one is read whole. */
  private static void fillRecords(Statement statement) throws SQLException {
    for (String log : List.of("audit_deeds", "audit_parties", "chat_lines")) {
      statement.execute("SELECT make_months('" + log + "', '2028-01-01', 2)");
    }
    String days = """
        FROM generate_series(1, 20000) AS n,
          unnest(ARRAY[date '2028-01-01', date '2028-02-01', date '2031-01-01']) AS month,
          LATERAL (SELECT month + n % 28) AS d (day)""";
    statement.execute("INSERT INTO audit_deeds (day, at, kind, actor, about) SELECT day, day, 'BAN', n, false " + days);
    statement.execute("INSERT INTO audit_parties SELECT day, number, 'ACTOR', actor, 'name' FROM audit_deeds");
    statement.execute("INSERT INTO audit_seals SELECT date '1990-01-01' + n, 0, '', repeat('0', 64), now()"
        + " FROM generate_series(1, 10000) AS n");
    statement.execute("INSERT INTO chat_lines (at, room, player, nick, line)"
        + " SELECT day + n * interval '1 s', n % 31, n, 'nick' || n, md5(n::text) " + days);
    statement.execute("""
        INSERT INTO player_reports (filed_at, room, by_player, by_nick, about_player, about_nick, text, closed_at,
          closed_by_id, closed_by, verdict)
        SELECT now() + n * interval '1 min', 0, n, 'by', n + 1, 'about', 'text', CASE WHEN n > 1000 THEN now() END,
          CASE WHEN n > 1000 THEN n END, CASE WHEN n > 1000 THEN 'by' END, CASE WHEN n > 1000 THEN 'none' END
        FROM generate_series(1, 20000) AS n""");
    statement.execute("INSERT INTO player_report_lines SELECT n, 1, false, now(), 0, n, 'nick', 'line'"
        + " FROM generate_series(1, 20000) AS n");
    statement.execute("INSERT INTO user_notes (user_id, at, writer_id, writer, text) SELECT n, now(), n, 'by', 'text'"
        + " FROM generate_series(1, 20000) AS n");
  }
}
