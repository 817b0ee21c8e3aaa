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

  /** For arrays that come in the order of their groups: hashing would keep all of them in memory at once. */
  @Update("SET LOCAL enable_hashagg = off")
  void groupBySorting();

  /** For arrays that come in no order. */
  @Update("SET LOCAL enable_hashagg = on")
  void groupByHashing();

  /** A reader of the idle generation that does not end would keep all other readers waiting. */
  @Update("SET LOCAL lock_timeout = '2s'")
  void waitBriefly();

  @Select("SELECT generation FROM ladder_pass WHERE id = 1")
  int generation();

  @Select("SELECT number FROM ladder_pass WHERE id = 1")
  long number();

  @Update("TRUNCATE ladder_sheets_0")
  void emptySheets0();

  @Update("TRUNCATE ladder_sheets_1")
  void emptySheets1();

  @Update("TRUNCATE ladder_blocks_0")
  void emptyBlocks0();

  @Update("TRUNCATE ladder_blocks_1")
  void emptyBlocks1();

  /**
   * Sorts by one number, which is what takes longest: the ladder above 32 bits, below it the lesser the better, active
   * players in the lower half. Numbers and games decide between equals. How many stand on the ladders before is known.
   */
  @Insert("""
      INSERT INTO ladder_sheets (generation, ladder, sheet, users, numbers, games, wins, losses)
      SELECT #{generation}::smallint, ladder, sheet, array_agg(user_id), array_agg(number), array_agg(games),
          array_agg(wins), array_agg(losses)
      FROM (SELECT above.ladder, (nth - above.players - 1) / 64 AS sheet, user_id, number, games, wins, losses
            FROM (SELECT (merit >> 32)::int AS ladder, row_number() OVER (ORDER BY merit, games DESC, user_id) AS nth,
                    user_id, number, games, wins, losses
                  FROM (SELECT ((ladder + 1)::bigint << 32) - 1 - number
                            - CASE WHEN games > #{novice} THEN 2147483648 ELSE 0 END AS merit,
                          user_id, games, wins, losses, number
                        FROM (SELECT ladder, user_id, games, wins, losses,
                                CASE WHEN #{order} = 'POINTS' THEN points ELSE skill END AS number
                              FROM standings WHERE ladder <= 16) AS standing) AS compared) AS ranked
            JOIN (SELECT ladder, sum(players) OVER (ORDER BY ladder) - players AS players
                  FROM ladder_summaries WHERE generation = #{generation}) AS above
              ON above.ladder = ranked.ladder) AS placed
      GROUP BY ladder, sheet""")
  void place(@Param("generation") int generation, @Param("order") PublicNumber order, @Param("novice") int novice);

  @Insert("""
      INSERT INTO ladder_blocks (generation, block, places)
      SELECT #{generation}::smallint, user_id / 64, array_agg((user_id::bigint << 32) + before + nth)
      FROM (SELECT unnest(users) AS user_id, generate_subscripts(users, 1) AS nth,
              (ladder::bigint << 27) + sheet * 64 AS before
            FROM ladder_sheets WHERE generation = #{generation}) AS placed
      GROUP BY user_id / 64""")
  void placeByPlayer(@Param("generation") int generation);

  @Update("DELETE FROM ladder_summaries WHERE generation = #{generation}")
  void forgetSummaries(@Param("generation") int generation);

  @Insert("""
      INSERT INTO ladder_summaries (generation, ladder, players, active, best_number, sum_number, best_games, sum_games,
          best_wins, sum_wins, best_damage_given, sum_damage_given, best_damage_taken, sum_damage_taken)
      SELECT #{generation}::smallint, ladder, count(*), count(*) FILTER (WHERE games > #{novice}), max(number),
          sum(number), max(games), sum(games), max(wins), sum(wins), max(damage_given), sum(damage_given),
          max(damage_taken), sum(damage_taken)
      FROM (SELECT standings.*, CASE WHEN #{order} = 'POINTS' THEN points ELSE skill END AS number
            FROM standings WHERE ladder <= 16) AS ranked
      GROUP BY ladder""")
  void sumUp(@Param("generation") int generation, @Param("order") PublicNumber order, @Param("novice") int novice);

  @Select("SELECT COALESCE(max(active), 0) FROM ladder_summaries WHERE generation = #{generation} AND ladder = 16")
  int active(@Param("generation") int generation);

  @Select("SELECT numbers[(#{position} - 1) % 64 + 1] FROM ladder_sheets "
      + "WHERE generation = #{generation} AND ladder = 16 AND sheet = (#{position} - 1) / 64")
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
