package metaserver.persistence.postgres.ranking;

import java.util.List;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.Career;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.Rating;
import metaserver.domain.ranking.Standing;
import metaserver.persistence.postgres.platform.SqlArray;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;

/** The statements on standings. */
interface StandingMapper {
  String COLUMNS = """
      user_id, ladder, games, wins, losses, ties, damage_given, damage_taken, disconnects,
      points, mu, sigma, skill, highest_points, highest_skill""";

  String GIVEN = """
       SELECT * FROM unnest(#{users}, #{ladders}, #{played}, #{wins}, #{losses}, #{drawn}, #{damageGiven},
           #{damageTaken},
          #{disconnects}, #{points}, #{mus}, #{sigmas}, #{skills}, #{highestPoints}, #{highestSkills})
      """;

  @Results(id = "standing")
  @ConstructorArgs({
    @Arg(column = "user_id", javaType = UserId.class),
    @Arg(column = "ladder", javaType = Ladder.class),
    @Arg(column = "games", javaType = Career.class, typeHandler = CareerHandler.class),
    @Arg(column = "points", javaType = Rating.class, typeHandler = RatingHandler.class),
    @Arg(column = "highest_points", javaType = int.class),
    @Arg(column = "highest_skill", javaType = int.class)
  })
  @Select("SELECT " + COLUMNS + " FROM standings WHERE user_id = #{user} ORDER BY ladder")
  List<Standing> of(UserId user);

  @ResultMap("standing")
  @Select("SELECT " + COLUMNS
      + " FROM standings WHERE user_id = ANY(#{users}) AND ladder = ANY(#{ladders}) ORDER BY user_id, ladder")
  List<Standing> ofAll(@Param("users") SqlArray users, @Param("ladders") SqlArray ladders);

  @Delete("DELETE FROM standings WHERE user_id = #{user}")
  void forget(UserId user);

  /** In the order of the key, so that two who write the same rows wait for, and never on, each other. */
  @Insert("INSERT INTO standings (" + COLUMNS + ")" + GIVEN + """
      ORDER BY 1, 2
      ON CONFLICT (user_id, ladder) DO UPDATE SET (games, wins, losses, ties, damage_given, damage_taken, disconnects,
          points, mu, sigma, skill, highest_points, highest_skill) = (excluded.games, excluded.wins, excluded.losses,
          excluded.ties, excluded.damage_given, excluded.damage_taken, excluded.disconnects, excluded.points,
          excluded.mu,
          excluded.sigma, excluded.skill, excluded.highest_points, excluded.highest_skill)""")
  void save(StandingColumns standings);

  @ResultMap("standing")
  @Select("SELECT " + COLUMNS
      + " FROM rating_openings WHERE user_id = ANY(#{users}) AND ladder = ANY(#{ladders}) ORDER BY user_id, ladder")
  List<Standing> openings(@Param("users") SqlArray users, @Param("ladders") SqlArray ladders);

  @Insert("INSERT INTO rating_openings (" + COLUMNS + ")" + GIVEN)
  void open(StandingColumns balances);
}
