package metaserver.persistence.postgres.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metaserver.persistence.embedded.PostgresServer;
import metaserver.persistence.postgres.OnEachPostgres;
import metaserver.persistence.postgres.PostgresDatabase;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Every statement must find its rows by an index, in the plan that serves all parameters. */
@OnEachPostgres
class MappedStatementsTest {
  /** Statements that may read a whole table, with the reason. */
  private static final Map<String, String> ALLOWED = Map.of(
      "LadderPassMapper.place", "a ranking pass reads every standing, once in two hours",
      "LadderPassMapper.placeByPlayer", "a ranking pass reads every place",
      "LadderPassMapper.sumUp", "a ranking pass reads every standing",
      "LadderPassMapper.pointTo", "a ranking pass counts the users",
      "RoomMapper.all", "reads every room, of which there are a few dozen",
      "RoomMapper.find", "a few dozen rooms lie on one page",
      "RoomMapper.update", "a few dozen rooms lie on one page");

  /** Tables of one page, which no index could make smaller: one row, 34 rows, one row, a row for each dropped month. */
  private static final String TINY = "Seq Scan on (ladder_(pass|summaries)|server_lease|audit_drops)";

  /** What cannot be prepared and reads nothing, behind the name that every statement begins with. */
  private static final String NO_QUERY = "(?s)(/\\*.*?\\*/)?\\s*(SET|LOCK|TRUNCATE) .*";

  /** Types of parameters from whose place in the statement PostgreSQL cannot tell them; the driver sends them along. */
  private static final Map<String, String> TYPES = Map.ofEntries(
      Map.entry("ids", "int4[]"), Map.entry("versions", "int4[]"),
      Map.entry("teams.numbers", "int4[]"), Map.entry("teams.names", "text[]"), Map.entry("teams.places", "int4[]"),
      Map.entry("teams.ties", "bool[]"), Map.entry("teams.eliminations", "bool[]"),
      Map.entry("users", "int4[]"), Map.entry("games", "int4[]"), Map.entry("nicks", "text[]"),
      Map.entry("places", "int4[]"), Map.entry("ties", "bool[]"), Map.entry("spectators", "bool[]"),
      Map.entry("hosts", "bool[]"), Map.entry("captains", "bool[]"), Map.entry("dropped", "bool[]"),
      Map.entry("scores", "int4[]"), Map.entry("kills", "int4[]"), Map.entry("deaths", "int4[]"),
      Map.entry("assists", "int4[]"), Map.entry("given", "int4[]"), Map.entry("taken", "int4[]"),
      Map.entry("PlayerStatMapper.addAll teams", "int4[]"),
      Map.entry("who.players", "int4[]"), Map.entry("who.nicks", "text[]"), Map.entry("who.teams", "text[]"),
      Map.entry("who.hosts", "bool[]"),
      Map.entry("castes", "int4[]"), Map.entry("ladders", "int4[]"), Map.entry("played", "int4[]"),
      Map.entry("wins", "int4[]"),
      Map.entry("losses", "int4[]"), Map.entry("drawn", "int4[]"), Map.entry("damageGiven", "int8[]"),
      Map.entry("damageTaken", "int8[]"), Map.entry("disconnects", "int4[]"), Map.entry("points", "int4[]"),
      Map.entry("mus", "float8[]"), Map.entry("sigmas", "float8[]"), Map.entry("skills", "int4[]"),
      Map.entry("highestPoints", "int4[]"), Map.entry("highestSkills", "int4[]"), Map.entry("numbers", "int8[]"),
      Map.entry("sides", "int4[]"), Map.entry("pointsAfter", "int4[]"), Map.entry("musAfter", "float8[]"),
      Map.entry("sigmasAfter", "float8[]"), Map.entry("chancesByPoints", "float8[]"),
      Map.entry("chancesBySkill", "float8[]"),
      Map.entry("rule.active", "int4"), Map.entry("rule.novice", "int4"), Map.entry("order", "text"),
      Map.entry("bans", "int4[]"), Map.entry("counts", "int8[]"),
      Map.entry("rooms", "int4[]"), Map.entry("players", "int4[]"), Map.entry("lines", "text[]"),
      Map.entry("whispers", "bool[]"), Map.entry("ComplaintMapper.addLines id", "int4"),
      Map.entry("AuditMapper.dropDeeds at", "timestamptz"),
      Map.entry("times", "text[]"), Map.entry("metadata", "text[]"), Map.entry("hashes", "text[]"),
      Map.entry("RecoveryCodeMapper.addAll user", "int4"));

  @Parameter int version;

  @Test
  void everyStatementShouldUseAnIndex() throws Exception {
    PostgresDatabase database = PostgresDatabase.fresh(version);
    try (PostgresStore store = database.store(); Connection connection = PostgresServer.connect(database.address())) {
      fill(connection);
      Map<String, String> plans = plans(connection, statements(store));

      assertThat(plans).hasSizeGreaterThan(20);
      assertThat(ALLOWED.keySet()).isSubsetOf(plans.keySet());
      Map<String, String> scans = new TreeMap<>(plans);
      scans.keySet().removeAll(ALLOWED.keySet());
      scans.values().removeIf(plan -> !plan.replaceAll(TINY, "").contains("Seq Scan"));
      assertThat(scans).isEmpty();
      // and such a scan would be seen
      assertThat(explain(connection, "SELECT * FROM users WHERE is_admin = ?", List.of("unknown"))).contains("Seq Scan on users");
    }
  }

  private static Collection<MappedStatement> statements(PostgresStore store) throws IOException, ClassNotFoundException {
    Path classes = Path.of("target", "classes");
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes.resolve("metaserver/persistence/postgres"))) {
      files = all.filter(file -> file.toString().endsWith("Mapper.class")).toList();
    }
    for (Path file : files) {
      store.mapper(Class.forName(classes.relativize(file).toString().replace(".class", "").replace('/', '.')));
    }
    Configuration configuration = store.configuration();
    return configuration.getMappedStatementNames().stream().filter(name -> name.contains("."))
        .map(configuration::getMappedStatement).toList();
  }

  private static Map<String, String> plans(Connection connection, Collection<MappedStatement> statements) throws SQLException {
    Map<String, String> plans = new TreeMap<>();
    for (MappedStatement statement : statements) {
      String name = statement.getId().replaceAll(".*\\.(\\w+\\.\\w+)$", "$1");
      var bound = statement.getBoundSql(Map.of());
      if (bound.getSql().matches(NO_QUERY)) continue;
      List<String> types = bound.getParameterMappings().stream().map(parameter -> type(name, parameter)).toList();
      plans.put(name, explain(connection, bound.getSql(), types));
    }
    return plans;
  }

  private static String type(String statement, ParameterMapping parameter) {
    String property = parameter.getProperty().replaceFirst("^changes\\.(before\\.)?", "");
    boolean array = TYPES.containsKey(property) && !(property.equals("metadata") && !statement.equals("PlayerStatMapper.addAll"));
    return TYPES.getOrDefault(statement + " " + property, array ? TYPES.getOrDefault(property, "unknown") : "unknown");
  }

  private static String explain(Connection connection, String sql, List<String> types) throws SQLException {
    String text = sql;
    for (int i = 1; i <= types.size(); i++) text = text.replaceFirst("\\?", "\\$" + i);
    String declared = types.isEmpty() ? "" : "(" + String.join(", ", types) + ")";
    String values = types.isEmpty() ? "" : "(" + String.join(", ", Collections.nCopies(types.size(), "NULL")) + ")";
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET plan_cache_mode = force_generic_plan");
      statement.execute("PREPARE explained " + declared + " AS " + text);
      List<String> lines = new ArrayList<>();
      try (ResultSet plan = statement.executeQuery("EXPLAIN EXECUTE explained" + values)) {
        while (plan.next()) lines.add(plan.getString(1));
      }
      statement.execute("DEALLOCATE explained");
      return lines.stream().collect(Collectors.joining("\n"));
    }
  }

  private static void fill(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("""
          INSERT INTO users (username, username_key, password_hash, icon, primary_color, secondary_color, nick, nick_key, team)
          SELECT md5(n::text)::varchar(31), md5(n::text), '$argon2id$' || repeat('a', 87), 1, 2, 3, 'nick' || n, 'nick' || n, ''
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
          SELECT n, team, 'team', false FROM generate_series(1, 100000) AS n, generate_series(1, 2) AS team""");
      statement.execute("""
          INSERT INTO game_participants (game_id, player_id, nick, team, is_host)
          SELECT n, player, 'nick', 'team', player = 1
          FROM generate_series(1, 100000) AS n, generate_series(1, 2) AS player""");
      statement.execute("""
          INSERT INTO game_reports
          SELECT n, 1, now(), '', 'NORMAL', 0, 0, 0, 0, 0, 0, '{}', '{}', '{}', '{}', '{}',
            '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}'
          FROM generate_series(1, 100000) AS n""");
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
          SELECT n, 'RANKED', 32, 400, 4, 0.0001 FROM generate_series(1, 50000) AS n""");
      statement.execute("""
          INSERT INTO rating_changes
          SELECT n, 16, n % 10000 + player, player, 1, true, false, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            25, 8, 0, 0, 0, 25, 8, 0.5, 0.5
          FROM generate_series(1, 50000) AS n, generate_series(1, 2) AS player""");
      for (int generation = 0; generation < 2; generation++) {
        statement.execute("INSERT INTO ladder_sheets SELECT " + generation + """
            , ladder, user_id / 64, array_agg(user_id), array_agg(points), array_agg(games), array_agg(wins), array_agg(losses)
            FROM standings GROUP BY ladder, user_id / 64""");
        statement.execute("INSERT INTO ladder_blocks SELECT " + generation + """
            , user_id / 64, array_agg((user_id::bigint << 32) + (ladder::bigint << 27) + user_id)
            FROM standings GROUP BY user_id / 64""");
      }
      statement.execute("""
          INSERT INTO bans (user_id, network, scope, starts_at, ends_at, reason, note, issuer, change)
          SELECT CASE WHEN n % 2 = 0 THEN n END,
            CASE WHEN n % 2 = 1 THEN set_masklen('10.0.0.0'::inet + n * 100, 24 + n % 9)::cidr END,
            'LOGIN', now() + n * interval '1 s', CASE WHEN n % 3 > 0 THEN now() + n * interval '1 min' END, '', '', 'mod', n
          FROM generate_series(1, 100000) AS n ON CONFLICT DO NOTHING""");
      statement.execute("""
          INSERT INTO announcements (kind, circle, priority, text, starts_at, ends_at, weekly, issuer_id, issuer, ended_at,
            ender_id, ender)
          SELECT 'NOTICE', 'ALL', 0, 'text', now() + n * interval '1 min', now() + n * interval '2 min', false, n, 'org',
            CASE WHEN n > 100 THEN now() END, CASE WHEN n > 100 THEN n END, CASE WHEN n > 100 THEN 'mod' END
          FROM generate_series(1, 50000) AS n""");
      fillRecords(statement);
      fillAccounts(statement);
      statement.execute("""
          INSERT INTO ignores (owner_id, other_id, kind, until)
          SELECT n, n % 1000 + 100 + n, CASE n % 10 WHEN 0 THEN 'MUTE' ELSE 'BLOCK' END,
            CASE WHEN n % 10 = 0 THEN now() + n * interval '1 min' END FROM generate_series(1, 50000) AS n""");
      statement.execute("ANALYZE");
    }
  }

  private static void fillAccounts(Statement statement) throws SQLException {
    String accounts = " FROM generate_series(1, 100000) AS n";
    String hash = "md5(n::text) || md5((-n)::text)";
    statement.execute("INSERT INTO account_contacts SELECT n, n || '@example.org', n || '@example.org', now()" + accounts);
    statement.execute("INSERT INTO account_holds SELECT n, now() + n * interval '1 s'" + accounts);
    statement.execute("INSERT INTO mail_tokens SELECT " + hash + ", n, 'RESET', 'a@b', now() + n * interval '1 s'" + accounts);
    statement.execute("INSERT INTO name_reservations SELECT 'old' || n, n, now(), now() + n * interval '1 s'" + accounts);
    statement.execute("INSERT INTO recovery_codes SELECT n, " + hash + accounts);
    statement.execute("INSERT INTO game_passwords (user_id, device, digest, created_at) SELECT n, 'device', " + hash + ", now()" + accounts);
    statement.execute("INSERT INTO authenticators SELECT n, '', now()" + accounts);
  }

  /** In every partition, since an empty one is read whole. */
  private static void fillRecords(Statement statement) throws SQLException {
    for (String log : List.of("audit_deeds", "audit_parties", "chat_lines")) {
      statement.execute("SELECT make_months('" + log + "', '2028-01-01', 2)");
    }
    String days = " FROM generate_series(1, 60000) AS n, unnest(ARRAY[date '2028-01-01', date '2028-02-01', date '2031-01-01'])"
        + " AS month, LATERAL (SELECT month + n % 28) AS d (day)";
    statement.execute("INSERT INTO audit_deeds (day, at, kind, actor, about) SELECT day, day, 'BAN', n, false" + days);
    statement.execute("INSERT INTO audit_parties SELECT day, number, 'ACTOR', actor, 'name' FROM audit_deeds");
    statement.execute("INSERT INTO audit_seals SELECT date '1990-01-01' + n, 0, '', repeat('0', 64), now()"
        + " FROM generate_series(1, 10000) AS n");
    statement.execute("INSERT INTO chat_lines (at, room, player, nick, line)"
        + " SELECT day + n * interval '1 s', n % 31, n, 'nick' || n, md5(n::text)" + days);
    statement.execute("INSERT INTO player_reports (filed_at, room, by_player, by_nick, about_player, about_nick, text, closed_at,"
        + " closed_by, verdict) SELECT now() + n * interval '1 min', 0, n, 'by', n + 1, 'about', 'text',"
        + " CASE WHEN n > 1000 THEN now() END, CASE WHEN n > 1000 THEN 'by ' || n % 500 END, CASE WHEN n > 1000 THEN 'none' END"
        + " FROM generate_series(1, 100000) AS n");
    statement.execute("INSERT INTO player_report_lines SELECT n, 1, false, now(), 0, n, 'nick', 'line'"
        + " FROM generate_series(1, 100000) AS n");
    statement.execute("INSERT INTO user_notes (user_id, at, by_name, text) SELECT n, now(), 'by ' || n % 500, 'text'"
        + " FROM generate_series(1, 100000) AS n");
  }
}
