package metaserver.persistence.postgres.ranking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.LadderPass;
import metaserver.domain.ranking.LadderPlace;
import metaserver.domain.ranking.LadderSummary;
import metaserver.domain.ranking.PlayerPlaces;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;

/** The statements that read ladders. Each reads pass and places by one snapshot, so they fit. */
interface LadderMapper {
  String PASS = "pass.number AS pass_number, pass.ranked_at, pass.ordered_by, pass.users, pass.breakpoints";
  String PLACE = "l.position, l.user_id, u.username, l.number, l.games, l.wins, l.losses";

  @Results(id = "pass")
  @ConstructorArgs(@Arg(column = "pass_number", javaType = LadderPass.class, typeHandler = PassHandler.class))
  @Select("SELECT " + PASS + " FROM ladder_pass AS pass WHERE id = 1 AND number > 0")
  Optional<Ranked> lastPass();

  @Results(id = "placed")
  @ConstructorArgs({
    @Arg(column = "pass_number", javaType = LadderPass.class, typeHandler = PassHandler.class),
    @Arg(column = "position", javaType = Optional.class, typeHandler = PlaceHandler.class)
  })
  @Select("SELECT " + PASS + ", place.* FROM ladder_pass AS pass LEFT JOIN LATERAL (SELECT " + PLACE + """
       FROM ladder_places AS l JOIN users AS u ON u.id = l.user_id AND u.erased_at IS NULL
        WHERE l.generation = pass.generation AND l.ladder = #{ladder}
          AND l.sheet BETWEEN #{after} / 64 AND (#{after}::bigint + #{limit} - 1) / 64
          AND l.position > #{after} AND l.position <= #{after}::bigint + #{limit}
        ORDER BY l.position) AS place ON true
      WHERE pass.id = 1 AND pass.number > 0 ORDER BY place.position""")
  List<Placed> page(@Param("ladder") Ladder ladder, @Param("after") int after, @Param("limit") int limit);

  @ResultMap("placed")
  @Select("SELECT " + PASS + """
      , place.* FROM ladder_pass AS pass
      LEFT JOIN ladder_positions AS at ON at.generation = pass.generation AND at.block = #{user}::int / 64
        AND at.user_id = #{user} AND at.ladder = #{ladder}
      LEFT JOIN LATERAL (SELECT""" + " " + PLACE + """
       FROM ladder_places AS l JOIN users AS u ON u.id = l.user_id AND u.erased_at IS NULL
        WHERE l.generation = pass.generation AND l.ladder = #{ladder}
          AND l.sheet BETWEEN (at.position - #{eachSide} - 1) / 64 AND (at.position + #{eachSide} - 1) / 64
          AND l.position BETWEEN at.position - #{eachSide} AND at.position + #{eachSide}
        ORDER BY l.position) AS place ON true
      WHERE pass.id = 1 AND pass.number > 0 ORDER BY place.position""")
  List<Placed> around(@Param("ladder") Ladder ladder, @Param("user") UserId user, @Param("eachSide") int eachSide);

  @Results(id = "places")
  @ConstructorArgs({
    @Arg(column = "pass_number", javaType = LadderPass.class, typeHandler = PassHandler.class),
    @Arg(column = "positions", javaType = Map.class, typeHandler = PositionsHandler.class),
    @Arg(column = "highest", javaType = Caste.class)
  })
  @Select("SELECT " + PASS + """
      , p.ladders, p.positions, COALESCE(GREATEST(u.caste, u.highest_caste), 0) AS highest
      FROM ladder_pass AS pass
      LEFT JOIN users AS u ON u.id = #{user} AND u.erased_at IS NULL
      CROSS JOIN LATERAL (SELECT array_agg(ladder) AS ladders, array_agg(position) AS positions FROM ladder_positions
        WHERE generation = pass.generation AND block = u.id / 64 AND user_id = u.id) AS p
      WHERE pass.id = 1 AND pass.number > 0""")
  Optional<PlayerPlaces> placesOf(UserId user);

  @Results(id = "summed")
  @ConstructorArgs({
    @Arg(column = "pass_number", javaType = LadderPass.class, typeHandler = PassHandler.class),
    @Arg(column = "ladder", javaType = Optional.class, typeHandler = SummaryHandler.class)
  })
  @Select("SELECT " + PASS + """
      , s.*, (SELECT u.username FROM ladder_sheets AS l JOIN users AS u ON u.id = l.users[1] AND u.erased_at IS NULL
        WHERE l.generation = pass.generation AND l.ladder = s.ladder AND l.sheet = 0) AS leader
      FROM ladder_pass AS pass LEFT JOIN ladder_summaries AS s ON s.generation = pass.generation
      WHERE pass.id = 1 AND pass.number > 0 ORDER BY s.ladder""")
  List<Summed> summaries();

  /** A row of the pass alone. */
  record Ranked(LadderPass pass) {}

  /** A row of a page; without a place if there is none. */
  record Placed(LadderPass pass, Optional<LadderPlace> place) {}

  /** A row of the overview; without a summary if nobody ever played. */
  record Summed(LadderPass pass, Optional<LadderSummary> summary) {}
}
