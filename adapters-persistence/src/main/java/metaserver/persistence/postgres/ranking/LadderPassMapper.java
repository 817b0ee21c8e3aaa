package metaserver.persistence.postgres.ranking;

import java.time.Instant;
import metaserver.domain.ranking.PublicNumber;
import metaserver.persistence.postgres.platform.SqlArray;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The statements of a ranking pass, as far as they make places. */
interface LadderPassMapper {
  /** One snapshot for all of a pass. Must come first in its transaction. */
  @Update("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
  void readOneSnapshot();

  /** Other passes wait, readers do not. Takes no snapshot yet, so that one taken after it sees what was waited for. */
  @Update("LOCK TABLE ladder_pass IN SHARE ROW EXCLUSIVE MODE")
  void lock();

  /** For this transaction only, so that it works through a pooler that lends connections by transaction. */
  @Update("SET LOCAL work_mem = '128MB'")
  void sortInMemory();

  /** Groups by sorting: who hashes a million arrays needs gigabytes. */
  @Update("SET LOCAL enable_hashagg = off")
  void groupBySorting();

  /** A reader of the idle generation that does not end would keep all other readers waiting. */
  @Update("SET LOCAL lock_timeout = '2s'")
  void waitBriefly();

  @Select("SELECT generation FROM ladder_pass WHERE id = 1")
  int generation();

  @Select("SELECT number FROM ladder_pass WHERE id = 1")
  long number();

  @Update("TRUNCATE ladder_places_0, ladder_players_0")
  void empty0();

  @Update("TRUNCATE ladder_places_1, ladder_players_1")
  void empty1();

  @Insert("""
      INSERT INTO ladder_places (generation, ladder, position, user_id, number, games, wins, losses)
      SELECT #{generation}::smallint, ladder,
          row_number() OVER (PARTITION BY ladder ORDER BY games > #{novice} DESC, number DESC, games DESC, user_id),
          user_id, number, games, wins, losses
      FROM (SELECT ladder, user_id, games, wins, losses,
              CASE WHEN #{order} = 'POINTS' THEN points ELSE skill END AS number
            FROM standings WHERE ladder <= 16) AS ranked""")
  void place(@Param("generation") int generation, @Param("order") PublicNumber order, @Param("novice") int novice);

  @Insert("""
      INSERT INTO ladder_players (generation, user_id, ladders, positions)
      SELECT #{generation}::smallint, user_id, array_agg(ladder), array_agg(position)
      FROM (SELECT user_id, ladder, position FROM ladder_places WHERE generation = #{generation}
            ORDER BY user_id) AS placed
      GROUP BY user_id""")
  void placeByPlayer(@Param("generation") int generation);

  @Update("DELETE FROM ladder_summaries WHERE generation = #{generation}")
  void forgetSummaries(@Param("generation") int generation);

  @Insert("""
      INSERT INTO ladder_summaries (generation, ladder, active, best_number, sum_number, best_games, sum_games,
          best_wins, sum_wins, best_damage_given, sum_damage_given, best_damage_taken, sum_damage_taken)
      SELECT #{generation}::smallint, ladder, count(*) FILTER (WHERE games > #{novice}), max(number), sum(number),
          max(games),
          sum(games), max(wins), sum(wins), max(damage_given), sum(damage_given), max(damage_taken), sum(damage_taken)
      FROM (SELECT standings.*, CASE WHEN #{order} = 'POINTS' THEN points ELSE skill END AS number
            FROM standings WHERE ladder <= 16) AS ranked
      GROUP BY ladder""")
  void sumUp(@Param("generation") int generation, @Param("order") PublicNumber order, @Param("novice") int novice);

  @Select("SELECT COALESCE(max(active), 0) FROM ladder_summaries WHERE generation = #{generation} AND ladder = 16")
  int active(@Param("generation") int generation);

  @Select(
      "SELECT number FROM ladder_places WHERE generation = #{generation} AND ladder = 16 AND position = #{position}")
  int numberAt(@Param("generation") int generation, @Param("position") int position);

  @Update("""
      UPDATE ladder_pass
      SET generation = #{generation}, number = number + 1, ranked_at = #{at}, ordered_by = #{order},
          users = (SELECT count(*) FROM users), breakpoints = #{breakpoints}
      WHERE id = 1""")
  void pointTo(
      @Param("generation") int generation,
      @Param("at") Instant at,
      @Param("order") PublicNumber order,
      @Param("breakpoints") SqlArray breakpoints);
}
