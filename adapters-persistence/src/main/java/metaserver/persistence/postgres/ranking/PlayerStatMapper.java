package metaserver.persistence.postgres.ranking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameRepository.Led;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.CareerTotals;
import metaserver.domain.ranking.Part;
import metaserver.domain.ranking.PlayerStat;
import metaserver.domain.ranking.Tally;
import metaserver.domain.text.Metadata;
import metaserver.persistence.postgres.platform.SqlArray;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The statements on players' figures. */
interface PlayerStatMapper {
  String COLUMNS = """
      user_id, game_id, nick, team, place, place_tied, is_spectator, is_host, is_captain, is_dropped,
      score, kills, deaths, assists, damage_given, damage_taken, played_at, metadata""";

  /** Adds all or none. Looking first spares the transaction around it a savepoint; the race is decided by the index. */
  @Insert("INSERT INTO player_stats (" + COLUMNS + ") SELECT " + COLUMNS + " " + """
      FROM unnest(#{users}, #{games}, #{nicks}, #{teams}, #{places}, #{ties}, #{spectators}, #{hosts}, #{captains},
          #{dropped}, #{scores}, #{kills}, #{deaths}, #{assists}, #{given}, #{taken},
          #{times}::timestamptz[], #{metadata}::jsonb[]) WITH ORDINALITY AS stat (""" + COLUMNS + """
      , nth)
      WHERE NOT EXISTS (
        SELECT FROM unnest(#{users}, #{games}) AS added (added_user, added_game)
        JOIN player_stats AS counted ON counted.game_id = added_game AND counted.user_id = added_user)
      ORDER BY nth""")
  int addAll(StatColumns stats);

  @Results(id = "stat")
  @ConstructorArgs({
    @Arg(column = "game_id", javaType = GameId.class),
    @Arg(column = "user_id", javaType = Optional.class, typeHandler = UserHandler.class),
    @Arg(column = "nick", javaType = Nick.class),
    @Arg(column = "team", javaType = Part.class, typeHandler = PartHandler.class),
    @Arg(column = "score", javaType = Tally.class, typeHandler = TallyHandler.class),
    @Arg(column = "played_at", javaType = Instant.class),
    @Arg(column = "metadata", javaType = Metadata.class)
  })
  @Select("SELECT " + COLUMNS + " FROM player_stats WHERE game_id = #{game} ORDER BY id")
  List<PlayerStat> ofGame(GameId game);

  @ResultMap("stat")
  @Select("SELECT " + COLUMNS + """
       FROM player_stats WHERE user_id = #{user} AND (played_at, game_id) < (#{playedAt}, #{game})
      ORDER BY played_at DESC, game_id DESC LIMIT #{limit}""")
  List<PlayerStat> ofUser(@Param("user") UserId user, @Param("playedAt") Instant playedAt, @Param("game") int game,
      @Param("limit") int limit);

  @ConstructorArgs({
    @Arg(column = "game_id", javaType = GameId.class),
    @Arg(column = "team", javaType = int.class)
  })
  @Select(affectData = true, value = """
      WITH renamed AS (
        UPDATE player_stats SET nick = #{neutral} WHERE user_id = #{user} AND nick <> #{neutral}
        RETURNING game_id, team, is_captain)
      SELECT game_id, team FROM renamed WHERE is_captain AND team IS NOT NULL ORDER BY game_id""")
  List<Led> rename(@Param("user") UserId user, @Param("neutral") Nick neutral);

  @ConstructorArgs({
    @Arg(column = "games", javaType = int.class),
    @Arg(column = "kills", javaType = long.class),
    @Arg(column = "losses", javaType = long.class),
    @Arg(column = "given", javaType = long.class),
    @Arg(column = "taken", javaType = long.class)
  })
  @Select("""
      SELECT count(*) AS games, coalesce(sum(kills), 0) AS kills, coalesce(sum(deaths), 0) AS losses,
          coalesce(sum(damage_given), 0) AS given, coalesce(sum(damage_taken), 0) AS taken
      FROM player_stats WHERE user_id = #{user}""")
  CareerTotals totals(UserId user);

  @Update("""
      UPDATE player_stats SET score = new_score
      FROM unnest(#{games}, #{users}, #{scores}) AS given (given_game, given_user, new_score)
      WHERE game_id = given_game AND user_id = given_user""")
  void rescore(@Param("games") SqlArray games, @Param("users") SqlArray users, @Param("scores") SqlArray scores);
}
