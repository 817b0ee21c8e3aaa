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
  /** What is said of users between two numbers must be said of their places, too, or all of those are read. */
  String BOUNDS = " AND p.user_id > #{after} AND p.user_id <= #{upTo} ";

  String EARNED = """
      SELECT u.id, u.caste,
          CASE WHEN s.games > #{rule.novice} AND at.position <= #{rule.active}
            THEN (#{rule.castes}::int[])[width_bucket(at.position, #{rule.firsts}::int[])]
            ELSE (#{rule.novices}::int[])[LEAST(COALESCE(s.games, 0), #{rule.novice}) + 1] END AS earned
      FROM ladder_pass AS pass
      JOIN users AS u ON pass.id = 1 AND pass.number = #{rule.pass}
      LEFT JOIN standings AS s ON s.user_id = u.id AND s.ladder = 16
      LEFT JOIN ladder_players AS p ON p.generation = #{rule.generation} AND p.user_id = u.id""";

  String AT = """

      CROSS JOIN LATERAL (SELECT p.positions[array_position(p.ladders, 16::smallint)] AS position) AS at
      """;

  @Select("SELECT COALESCE(max(id), 0) FROM users")
  int lastUser();

  @Select("SELECT id FROM (" + EARNED + BOUNDS + AT + """
      WHERE u.id > #{after} AND u.id <= #{upTo}) AS due WHERE caste <> earned ORDER BY id""")
  List<Integer> due(@Param("rule") CasteColumns rule, @Param("after") int after, @Param("upTo") int upTo);

  /** Those on whom nobody works at the moment. */
  @Select(affectData = true,
      value = "SELECT id FROM users WHERE id = ANY(#{ids}) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED")
  List<Integer> lockFree(@Param("ids") SqlArray ids);

  @Select(affectData = true, value = "SELECT id FROM users WHERE id = ANY(#{ids}) ORDER BY id FOR NO KEY UPDATE")
  List<Integer> lock(@Param("ids") SqlArray ids);

  /** They are locked, so that the games read here are the latest. */
  @Update("UPDATE users SET caste = earned, version = version + 1, "
      + "highest_caste = GREATEST(users.highest_caste, users.caste, earned) FROM (" + EARNED + AT + """
      WHERE u.id = ANY(#{ids})) AS due WHERE users.id = due.id AND users.caste <> earned""")
  void award(@Param("rule") CasteColumns rule, @Param("ids") SqlArray ids);
}
