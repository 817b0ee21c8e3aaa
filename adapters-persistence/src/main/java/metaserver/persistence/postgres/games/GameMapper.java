package metaserver.persistence.postgres.games;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameType;
import metaserver.domain.games.NewGame;
import metaserver.domain.identity.Nick;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.text.Metadata;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;

/** The statements on games. */
interface GameMapper {
  String GAMES = """
      SELECT id, room_id, game_type, host_id, host_nick, name, map, options, start_time, end_time, ended_code,
          player_count, game_state, metadata, version,
          team_numbers, team_names, team_places, team_ties, team_eliminations
      FROM games
      LEFT JOIN LATERAL (
        SELECT array_agg(number::int ORDER BY number) AS team_numbers, array_agg(team.name ORDER BY number) AS team_names,
            array_agg(place::int ORDER BY number) AS team_places, array_agg(place_tied ORDER BY number) AS team_ties,
            array_agg(eliminated ORDER BY number) AS team_eliminations
        FROM game_teams AS team WHERE game_id = games.id
      ) AS teams ON true
      """;

  @Results(id = "game")
  @ConstructorArgs({
    @Arg(column = "id", javaType = GameId.class),
    @Arg(column = "room_id", javaType = Optional.class, typeHandler = RoomHandler.class),
    @Arg(column = "game_type", javaType = GameType.class),
    @Arg(column = "host_id", javaType = Optional.class, typeHandler = HostHandler.class),
    @Arg(column = "host_nick", javaType = Nick.class),
    @Arg(column = "name", javaType = String.class),
    @Arg(column = "map", javaType = String.class),
    @Arg(column = "options", javaType = Metadata.class),
    @Arg(column = "start_time", javaType = Instant.class),
    @Arg(column = "end_time", javaType = Optional.class, typeHandler = EndHandler.class),
    @Arg(column = "ended_code", javaType = Optional.class, typeHandler = EndedCodeHandler.class),
    @Arg(column = "player_count", javaType = int.class),
    @Arg(column = "team_numbers", javaType = List.class, typeHandler = TeamsHandler.class),
    @Arg(column = "game_state", javaType = Metadata.class),
    @Arg(column = "metadata", javaType = Metadata.class),
    @Arg(column = "version", javaType = int.class)
  })
  @Select(GAMES + "WHERE id = #{id}")
  Optional<Game> find(GameId id);

  @ResultMap("game")
  @Select(GAMES + """
      WHERE room_id = #{room} AND (start_time, id) < (#{start}, #{id})
      ORDER BY start_time DESC, id DESC LIMIT #{limit}""")
  List<Game> inRoom(@Param("room") RoomId room, @Param("start") Instant start, @Param("id") int id, @Param("limit") int limit);

  @Select(affectData = true, value = """
      INSERT INTO games (room_id, game_type, host_id, host_nick, name, map, options, start_time, player_count)
      VALUES (#{room}, #{type}, #{host}, #{hostNick}, #{name}, #{map}, #{options}, #{startedAt}, #{playerCount})
      RETURNING id""")
  int add(NewGame game);

  /** One statement for a game and its teams, so that it needs no transaction of its own. */
  @Select(affectData = true, value = """
      WITH game AS (
        UPDATE games
        SET end_time = #{game.endedAt}, ended_code = #{game.ended}, player_count = #{game.playerCount},
            game_state = #{game.summary}, metadata = #{game.metadata}, version = version + 1
        WHERE id = #{game.id} AND version = #{game.version}
        RETURNING id
      ), gone AS (
        DELETE FROM game_teams USING game WHERE game_id = game.id AND number <> ALL(#{teams.numbers})
      ), written AS (
        INSERT INTO game_teams (game_id, number, name, place, place_tied, eliminated)
        SELECT id, team.*
        FROM game, unnest(#{teams.numbers}, #{teams.names}, #{teams.places}, #{teams.ties}, #{teams.eliminations}) AS team
        ON CONFLICT (game_id, number) DO UPDATE
        SET name = excluded.name, place = excluded.place, place_tied = excluded.place_tied, eliminated = excluded.eliminated
      )
      SELECT count(*) FROM game""")
  int complete(@Param("game") Game game, @Param("teams") TeamColumns teams);
}
