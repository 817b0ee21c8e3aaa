package metaserver.bootstrap.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import metaserver.bootstrap.server.MovedClock;
import metaserver.persistence.embedded.PostgresAddress;

/**
 * What an evening left in the database, with names for numbers and seconds since the beginning for times, so that it is
 * the same each time.
 */
final class EveningRows {
  private EveningRows() {}

  static String of(PostgresAddress address) {
    List<String> lines = new ArrayList<>();
    for (Table table : Table.values()) {
      lines.add("# " + table.name().toLowerCase(Locale.ROOT));
      lines.addAll(Rows.of(address, table.query.replace("T0", "timestamptz '" + MovedClock.START + "'")));
      lines.add("");
    }
    return String.join("\n", lines);
  }

  /** A game is told by its name and its start, since one may be played twice. */
  private enum Table {
    GAMES("""
        select name, seconds(start_time), seconds(closed_at), seconds(end_time), room_id, room_type, game_type,
          user_name(host_id), host_nick, map, is_cooperative, state, ended_code, unrated_reason, player_count, version,
          options, game_state, metadata
        from games order by start_time"""),
    GAME_TEAMS("""
        select game(game_id), number, t.name, place, place_tied, eliminated
        from game_teams t join games g on g.id = game_id order by start_time, number"""),
    GAME_PARTICIPANTS("""
        select game(game_id), nick, team, is_host
        from game_participants join games g on g.id = game_id order by start_time, nick"""),
    GAME_REPORTS("""
        select game(game_id), player(r.game_id, sender_id), seconds(arrived_at), length(raw), r.ended_code, scoring,
          game_version, time_limit, time_elapsed, players_at_start, teams_at_start, team_places, team_captains,
          team_valid, team_eliminated, team_eliminated_after,
          (select array_agg(player(r.game_id, l.id) order by n) from unnest(player_ids) with ordinality as l(id, n)),
          player_teams, player_finished, player_times, player_kills, player_losses, player_damage_given,
          player_damage_taken
        from game_reports r join games g on g.id = game_id order by start_time, arrived_at"""),
    PLAYER_STATS("""
        select game(game_id), nick, user_name(user_id), team, place, place_tied,
            is_spectator, is_host, is_captain, is_dropped,
          score, kills, deaths, assists, damage_given, damage_taken, seconds(played_at), s.metadata
        from player_stats s join games g on g.id = game_id order by start_time, nick"""),
    STANDINGS("""
        select user_name(user_id), ladder, games, wins, losses, ties, damage_given, damage_taken, disconnects, points,
          mu, sigma, skill, highest_points, highest_skill
        from standings order by 1, ladder"""),
    RATED_GAMES("""
        select row_number() over (order by r.number), game(game_id), r.room_type, elo_k, elo_scale, openskill_beta,
          openskill_kappa, voided_at
        from rated_games r order by r.number"""),
    RATING_CHANGES("""
        select game(game_id), ladder, user_name(user_id), side, place, place_tied, is_dropped, game_damage_given,
          game_damage_taken, games, wins, losses, ties, damage_given, damage_taken, disconnects, points, mu, sigma,
          highest_points, highest_skill, points_after, mu_after, sigma_after, chance_by_points, chance_by_skill
        from rating_changes c join rated_games r using (number) order by c.number, ladder, side, 3"""),
    USERS("select username, caste from users order by username");

    private final String query;

    Table(String query) {
      this.query = query
          .replaceAll("seconds\\((\\w+)\\)", "round(extract(epoch from $1 - T0), 6)::float")
          .replaceAll("user_name\\((\\w+)\\)", "(select username from users where id = $1)")
          .replaceAll("game\\((\\w+)\\)",
              "(select name || ' @' || extract(epoch from start_time - T0)::int from games where id = $1)")
          .replaceAll("player\\(([\\w.]+), ([\\w.]+)\\)",
              "coalesce((select p.nick from game_participants p where p.game_id = $1 and p.player_id = $2), $2::text)");
    }
  }
}
