package metaserver.persistence.postgres.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import metaserver.persistence.embedded.PostgresServer;
import metaserver.persistence.postgres.OnEachPostgres;
import metaserver.persistence.postgres.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The names that were given must be there, whatever was mended behind them. */
@OnEachPostgres
class SchemaTest {
  /** Table, column, type; a length is the least that the column takes. */
  private static final List<String> GIVEN = """
      users id integer
      users username character varying 50
      users password_hash character varying 128
      users caste integer
      users created_at timestamp with time zone
      users last_login timestamp with time zone
      users is_active boolean
      users is_admin boolean
      users metadata jsonb
      rooms id integer
      rooms name character varying 100
      rooms room_type character varying 20
      rooms max_players integer
      rooms min_caste integer
      rooms max_caste integer
      rooms is_ranked boolean
      rooms is_tournament boolean
      rooms created_at timestamp with time zone
      rooms metadata jsonb
      games id integer
      games room_id integer
      games game_type character varying 20
      games start_time timestamp with time zone
      games end_time timestamp with time zone
      games player_count integer
      games game_state jsonb
      games metadata jsonb
      player_stats id integer
      player_stats user_id integer
      player_stats game_id integer
      player_stats score integer
      player_stats kills integer
      player_stats deaths integer
      player_stats assists integer
      player_stats played_at timestamp with time zone
      player_stats metadata jsonb
      sessions id integer
      sessions user_id integer
      sessions session_token character varying 256
      sessions ip_address inet
      sessions created_at timestamp with time zone
      sessions expires_at timestamp with time zone
      sessions is_active boolean""".lines().toList();

  @Parameter int version;

  @Test
  void everyGivenColumnShouldBeThere() throws SQLException {
    List<String> columns = query("""
        SELECT concat_ws(' ', table_name, column_name, data_type, character_maximum_length)
        FROM information_schema.columns WHERE table_schema = 'public'""");

    assertThat(GIVEN).allSatisfy(given -> assertThat(columns).anyMatch(column -> takes(column, given)));
  }

  @Test
  void everyGivenForeignKeyShouldBeThereOnce() throws SQLException {
    assertThat(query("""
        SELECT concat_ws(' ', conrelid::regclass, conname, confrelid::regclass, confdeltype)
        FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace""")).containsExactlyInAnyOrder(
            "games fk_room rooms n", "games fk_host users n", "game_teams fk_game games c",
            "game_participants fk_game games c", "game_reports fk_game games c",
            "player_stats fk_user users c", "player_stats fk_game games c", "sessions fk_user users c",
            "standings fk_user users c", "ignores fk_owner users c", "ignores fk_other users c",
            "rated_games fk_game games r", "rating_changes fk_rated_game rated_games c",
            "bans fk_user users c", "bans fk_room rooms c", "bans fk_issuer users n", "bans fk_lifter users n",
            "announcements fk_room rooms c", "announcements fk_issuer users n", "announcements fk_ender users n",
            "player_report_lines fk_player_report player_reports c", "user_notes fk_user users c",
            "user_notes fk_writer users n", "player_reports fk_closed_by users n", "rated_games fk_voided_by users n",
            "account_contacts fk_user users c", "account_holds fk_user users c", "mail_tokens fk_user users c",
            "name_reservations fk_user users c", "recovery_codes fk_user users c", "game_passwords fk_user users c",
            "authenticators fk_user users c");
  }

  @Test
  void everyGivenIndexShouldBeThere() throws SQLException {
    assertThat(query("SELECT tablename || ' ' || indexname FROM pg_indexes WHERE schemaname = 'public'")).contains(
        "users idx_users_username", "users idx_users_caste",
        "rooms idx_rooms_type", "games idx_games_room", "games idx_games_type",
        "player_stats idx_stats_user", "player_stats idx_stats_game",
        "sessions idx_sessions_token", "sessions idx_sessions_user");
  }

  @Test
  void givenDefaultsShouldHold() throws SQLException {
    PostgresDatabase.shared(version).execute("TRUNCATE rooms CASCADE");
    PostgresDatabase.shared(version)
        .execute("INSERT INTO rooms (id, name, room_type, families) VALUES (1, 'r', 'RANKED', '{MYTH}')");

    assertThat(query("SELECT concat_ws(' ', max_players, min_caste, max_caste, is_ranked, is_tournament) FROM rooms"))
        .containsExactly("32 -1 99 t f");
    assertThat(query("SELECT column_default FROM information_schema.columns"
        + " WHERE table_name = 'users' AND column_name = 'caste'")).containsExactly("0");
  }

  private static boolean takes(String column, String given) {
    String length = "^(.* character varying )(\\d+)$";
    if (!given.matches(length)) return column.equals(given);
    return column.matches(length)
        && column.replaceAll(length, "$1").equals(given.replaceAll(length, "$1"))
        && Integer.parseInt(column.replaceAll(length, "$2")) >= Integer.parseInt(given.replaceAll(length, "$2"));
  }

  private List<String> query(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = PostgresServer.connect(PostgresDatabase.shared(version).address());
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) rows.add(result.getString(1));
    }
    return rows;
  }
}
