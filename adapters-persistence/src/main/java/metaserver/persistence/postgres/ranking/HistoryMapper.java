package metaserver.persistence.postgres.ranking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.games.GameId;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.ranking.HeadToHead;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.RatedGame;
import metaserver.domain.ranking.RatingChange;
import metaserver.domain.ranking.RatingHistory.Step;
import metaserver.domain.ranking.RatingRules;
import metaserver.domain.ranking.Voiding;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The statements on the history of ratings. */
interface HistoryMapper {
  /** Of this lock alone; written in full in the statements, which are constant. */
  String LOCK = "77797468";

  String CHANGE = """
      ladder, user_id, side, place, place_tied, is_dropped, game_damage_given, game_damage_taken,
      games, wins, losses, ties, damage_given, damage_taken, disconnects, points, mu, sigma, highest_points,
      highest_skill,
      points_after, mu_after, sigma_after, chance_by_points, chance_by_skill""";

  String GIVEN = """
      unnest(#{changes.before.ladders}, #{changes.before.users}, #{changes.sides}, #{changes.places}, #{changes.ties},
          #{changes.dropped}, #{changes.given}, #{changes.taken}, #{changes.before.played}, #{changes.before.wins},
          #{changes.before.losses}, #{changes.before.drawn}, #{changes.before.damageGiven},
          #{changes.before.damageTaken},
          #{changes.before.disconnects}, #{changes.before.points}, #{changes.before.mus}, #{changes.before.sigmas},
          #{changes.before.highestPoints}, #{changes.before.highestSkills}, #{changes.pointsAfter}, #{changes.musAfter},
          #{changes.sigmasAfter}, #{changes.chancesByPoints}, #{changes.chancesBySkill}""";

  /** Game by game, since a plan that does not know the limit would rather read all changes there are. */
  String ROWS = "SELECT rated.*, " + CHANGE + " FROM rated CROSS JOIN LATERAL (SELECT " + CHANGE + """
       FROM rating_changes WHERE rating_changes.number = rated.number ORDER BY ladder, side, user_id) AS changed
     ORDER BY number, ladder, side, user_id""";

  /** While all is rated again it gives up before its connection is: the server would go on waiting for nobody. */
  @Select(affectData = true, value = "SELECT CASE WHEN set_config('lock_timeout', '20s', true) IS NOT NULL "
      + "THEN pg_advisory_xact_lock_shared(" + LOCK + ") IS NULL END")
  boolean lockShared();

  @Select(affectData = true, value = "SELECT pg_advisory_xact_lock(" + LOCK + ") IS NULL")
  boolean lock();

  /** One statement for a game and what it changed. */
  @Select(affectData = true, value = """
      WITH rated AS (
        INSERT INTO rated_games (game_id, room_type, elo_k, elo_scale, openskill_beta, openskill_kappa)
        VALUES (#{game.game}, #{game.room}, #{game.rules.elo.k}, #{game.rules.elo.scale},
            #{game.rules.openSkill.beta}, #{game.rules.openSkill.kappa})
        RETURNING number
      ), changed AS (
        INSERT INTO rating_changes (number,""" + " " + CHANGE + """
      )
        SELECT rated.number, given.* FROM rated,""" + " " + GIVEN + """
      ) AS given
      )
      SELECT number FROM rated""")
  long add(@Param("game") RatedGame game, @Param("changes") ChangeColumns changes);

  @Results(id = "history")
  @ConstructorArgs({
    @Arg(column = "number", javaType = long.class),
    @Arg(column = "game_id", javaType = GameId.class),
    @Arg(column = "room_type", javaType = RoomType.class),
    @Arg(column = "elo_k", javaType = RatingRules.class, typeHandler = RulesHandler.class),
    @Arg(column = "voided_at", javaType = Optional.class, typeHandler = VoidingHandler.class),
    @Arg(column = "user_id", javaType = RatingChange.class, typeHandler = ChangeHandler.class)
  })
  @Select("WITH rated AS (SELECT * FROM rated_games WHERE game_id = #{game}) " + ROWS)
  List<HistoryRow> find(GameId game);

  @ResultMap("history")
  @Select("""
      WITH rated AS (
        SELECT * FROM rated_games WHERE number > #{number} AND voided_at IS NULL ORDER BY number LIMIT #{limit}
      )""" + " " + ROWS)
  List<HistoryRow> after(@Param("number") long number, @Param("limit") int limit);

  /** A player's rows first, as many as are asked for; then the game of each. */
  @ConstructorArgs({
    @Arg(column = "number", javaType = long.class),
    @Arg(column = "game_id", javaType = GameId.class),
    @Arg(column = "start_time", javaType = Instant.class),
    @Arg(column = "voided_at", javaType = Optional.class, typeHandler = VoidingHandler.class),
    @Arg(column = "user_id", javaType = RatingChange.class, typeHandler = ChangeHandler.class)
  })
  @Select("""
      SELECT steps.*, game_id, start_time, voided_at, voided_by_id, voided_by, voided_reason
      FROM (SELECT number,""" + " " + CHANGE + """
       FROM rating_changes WHERE user_id = #{user} AND ladder = #{ladder} AND number < #{number}
        ORDER BY number DESC LIMIT #{limit}) AS steps
      JOIN rated_games USING (number) JOIN games AS started ON started.id = game_id
      ORDER BY number DESC""")
  List<Step> ofPlayer(
      @Param("user") UserId user, @Param("ladder") Ladder ladder, @Param("number") long number,
      @Param("limit") int limit);

  @ConstructorArgs({
    @Arg(column = "games", javaType = int.class),
    @Arg(column = "wins", javaType = int.class),
    @Arg(column = "losses", javaType = int.class),
    @Arg(column = "together", javaType = int.class)
  })
  @Select("""
      SELECT count(*) FILTER (WHERE a.side <> b.side) AS games,
          count(*) FILTER (WHERE a.side <> b.side AND a.place < b.place) AS wins,
          count(*) FILTER (WHERE a.side <> b.side AND a.place > b.place) AS losses,
          count(*) FILTER (WHERE a.side = b.side) AS together
      FROM rating_changes AS a JOIN rating_changes AS b ON b.number = a.number AND b.ladder = a.ladder
        JOIN rated_games ON rated_games.number = a.number
      WHERE a.user_id = #{one} AND b.user_id = #{other} AND a.ladder = #{ladder} AND voided_at IS NULL""")
  HeadToHead headToHead(@Param("one") UserId one, @Param("other") UserId other, @Param("ladder") Ladder ladder);

  @Update("""
      UPDATE rating_changes AS old SET (games, wins, losses, ties, damage_given, damage_taken, disconnects, points,
          mu, sigma,
          highest_points, highest_skill, points_after, mu_after, sigma_after, chance_by_points, chance_by_skill)
        = (given.games, given.wins, given.losses, given.ties, given.damage_given, given.damage_taken, given.disconnects,
          given.points, given.mu, given.sigma, given.highest_points, given.highest_skill, given.points_after,
          given.mu_after, given.sigma_after, given.chance_by_points, given.chance_by_skill)
      FROM""" + " " + GIVEN + ", #{changes.numbers}) AS given (" + CHANGE + """
      , number)
      WHERE old.number = given.number AND old.ladder = given.ladder AND old.user_id = given.user_id""")
  void rewrite(@Param("changes") ChangeColumns changes);

  @Update("""
      UPDATE rated_games SET voided_at = #{voiding.at}, voided_by_id = #{voiding.by.account}, voided_by = #{name},
        voided_reason = #{voiding.reason}
      WHERE number = #{number}""")
  void markVoid(@Param("number") long number, @Param("voiding") Voiding voiding, @Param("name") String name);

  @Update("UPDATE rated_games SET voided_by = #{name} WHERE voided_by_id = #{staff}")
  void rename(@Param("staff") UserId staff, @Param("name") Username name);
}
