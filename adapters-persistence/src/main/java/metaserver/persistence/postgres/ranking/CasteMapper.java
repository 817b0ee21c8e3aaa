package metaserver.persistence.postgres.ranking;

import java.util.List;
import metaserver.persistence.postgres.platform.SqlArray;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * The statements of a ranking pass that give accounts their castes. They find nothing to do once a later pass is over.
 * The games of novices are counted now, not at the time of the pass: what a game just gave them stays.
 */
interface CasteMapper {
  /** Blocks, too, are bounded by numbers: what is only said of users does not narrow them. */
  String EARNED = """
      SELECT u.id, u.caste,
          CASE WHEN s.games > #{rule.novice} AND at.position <= #{rule.active}
            THEN (#{rule.castes}::int[])[width_bucket(at.position, #{rule.firsts}::int[])]
            ELSE (#{rule.novices}::int[])[LEAST(COALESCE(s.games, 0), #{rule.novice}) + 1] END AS earned
      FROM ladder_pass AS pass
      JOIN users AS u ON pass.id = 1 AND pass.number = #{rule.pass}
      LEFT JOIN standings AS s ON s.user_id = u.id AND s.ladder = 16 AND s.user_id BETWEEN #{from} AND #{to}
      LEFT JOIN ladder_positions AS at ON at.generation = #{rule.generation} AND at.ladder = 16
        AND at.block BETWEEN #{from}::int / 64 AND #{to}::int / 64 AND at.user_id = u.id
      WHERE u.id BETWEEN #{from} AND #{to}""";

  /**
   * How many places an array holds the planner cannot know. Left alone it takes them for few, and compares each account
   * with each place. For this transaction only.
   */
  @Update("SET LOCAL enable_nestloop = off")
  void joinByHashing();

  @Select("SELECT COALESCE(max(id), 0) FROM users")
  int lastUser();

  @Select("SELECT id FROM (" + EARNED + ") AS due WHERE caste <> earned ORDER BY id")
  List<Integer> due(@Param("rule") CasteColumns rule, @Param("from") int from, @Param("to") int to);

  /** Those on whom nobody works at the moment. */
  @Select(affectData = true,
      value = "SELECT id FROM users WHERE id = ANY(#{ids}) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED")
  List<Integer> lockFree(@Param("ids") SqlArray ids);

  @Select(affectData = true, value = "SELECT id FROM users WHERE id = ANY(#{ids}) ORDER BY id FOR NO KEY UPDATE")
  List<Integer> lock(@Param("ids") SqlArray ids);

  /** They are locked, so that the games read here are the latest. */
  @Update("UPDATE users SET caste = earned, version = version + 1, "
      + "highest_caste = GREATEST(users.highest_caste, users.caste, earned) FROM (" + EARNED
      + " AND u.id = ANY(#{ids})) AS due WHERE users.id = due.id AND users.id BETWEEN #{from} AND #{to} "
      + "AND users.caste <> earned")
  void award(@Param("rule") CasteColumns rule, @Param("ids") SqlArray ids, @Param("from") int from,
      @Param("to") int to);
}
