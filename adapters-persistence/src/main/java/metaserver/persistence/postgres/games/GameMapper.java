package metaserver.persistence.postgres.games;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameType;
import metaserver.domain.games.NewGame;
import metaserver.domain.games.Participant;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomType;
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

/** The statements on games. */
interface GameMapper {
  String GAMES = """
      SELECT id, room_id, game_type, host_id, host_nick, name, map, options, is_cooperative, start_time, end_time,
          ended_code, player_count, state, unrated_reason, game_state, metadata, version,
          team_numbers, team_names, team_places, team_ties, team_eliminations
      FROM games
      LEFT JOIN LATERAL (
        SELECT array_agg(number::int ORDER BY number) AS team_numbers,
            array_agg(team.name ORDER BY number) AS team_names,
            array_agg(place::int ORDER BY number) AS team_places, array_agg(place_tied ORDER BY number) AS team_ties,
            array_agg(eliminated ORDER BY number) AS team_eliminations
        FROM game_teams AS team WHERE game_id = games.id
      ) AS teams ON true
      """;

  /** -1 and empty texts stand for anything; what one of them is said of must be found by its own index. */
  String WANTED = """
       (start_time, id) < (#{wanted.start}, #{wanted.id}) AND start_time >= #{wanted.from}
        AND (#{wanted.room} = -1 OR room_id = #{wanted.room})
        AND (#{wanted.type} = '' OR game_type = #{wanted.type})
        AND (#{wanted.map} = '' OR lower(map COLLATE "C") = #{wanted.map})""";

  String FITTING = WANTED + " ORDER BY start_time DESC, id DESC LIMIT #{limit}";

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
    @Arg(column = "is_cooperative", javaType = boolean.class),
    @Arg(column = "start_time", javaType = Instant.class),
    @Arg(column = "end_time", javaType = Optional.class, typeHandler = EndHandler.class),
    @Arg(column = "ended_code", javaType = Optional.class, typeHandler = EndedCodeHandler.class),
    @Arg(column = "player_count", javaType = int.class),
    @Arg(column = "team_numbers", javaType = List.class, typeHandler = TeamsHandler.class),
    @Arg(column = "state", javaType = Game.State.class),
    @Arg(column = "unrated_reason", javaType = Optional.class, typeHandler = UnratedHandler.class),
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
  List<Game> inRoom(@Param("room") RoomId room, @Param("start") Instant start, @Param("id") int id,
      @Param("limit") int limit);

  @ResultMap("game")
  @Select(GAMES + "WHERE" + FITTING)
  List<Game> recent(@Param("wanted") WantedGames wanted, @Param("limit") int limit);

  @ResultMap("game")
  @Select(GAMES + "WHERE room_id = #{wanted.room} AND" + FITTING)
  List<Game> recentInRoom(@Param("wanted") WantedGames wanted, @Param("limit") int limit);

  @ResultMap("game")
  @Select(GAMES + "WHERE game_type = #{wanted.type} AND" + FITTING)
  List<Game> recentOfType(@Param("wanted") WantedGames wanted, @Param("limit") int limit);

  @ResultMap("game")
  @Select(GAMES + "WHERE room_id = #{wanted.room} AND game_type = #{wanted.type} AND" + FITTING)
  List<Game> recentOfTypeInRoom(@Param("wanted") WantedGames wanted, @Param("limit") int limit);

  @ResultMap("game")
  @Select(GAMES + "WHERE lower(map COLLATE \"C\") = #{wanted.map} AND" + FITTING)
  List<Game> recentOnMap(@Param("wanted") WantedGames wanted, @Param("limit") int limit);

  @Select("SELECT id FROM games WHERE id = ANY(#{ids}) AND" + WANTED)
  List<Integer> fitting(@Param("ids") SqlArray ids, @Param("wanted") WantedGames wanted);

  /** One statement for a game and its participants, so that it needs no transaction of its own. */
  @Select(affectData = true, value = """
      WITH game AS (
        INSERT INTO games (room_id, game_type, host_id, host_nick, name, map, options, is_cooperative, start_time,
            player_count, wire_id, room_type)
        VALUES (#{game.room}, #{game.type}, #{game.host}, #{game.hostNick}, #{game.name}, #{game.map}, #{game.options},
            #{game.cooperative}, #{game.startedAt}, #{game.playerCount}, #{wireId}, #{roomType})
        RETURNING id
      ), written AS (
        INSERT INTO game_participants (game_id, player_id, nick, team, is_host)
        SELECT id, participant.*
        FROM game, unnest(#{who.players}, #{who.nicks}, #{who.teams}, #{who.hosts}) AS participant
      )
      SELECT id FROM game""")
  int start(@Param("game") NewGame game, @Param("wireId") int wireId, @Param("roomType") RoomType roomType,
      @Param("who") ParticipantColumns who);

  @Insert("""
      INSERT INTO game_participants (game_id, player_id, nick, team, is_host)
      SELECT games.id, participant.*
      FROM games, unnest(#{who.players}, #{who.nicks}, #{who.teams}, #{who.hosts}) AS participant
      WHERE games.id = #{id}
      ON CONFLICT (game_id, player_id) DO NOTHING""")
  int join(@Param("id") GameId id, @Param("who") ParticipantColumns who);

  @Update("UPDATE games SET closed_at = #{at} WHERE id = #{id} AND closed_at IS NULL")
  void close(@Param("id") GameId id, @Param("at") Instant at);

  @Update("""
      UPDATE games SET state = 'ABANDONED', unrated_reason = 'NO_REPORT', closed_at = coalesce(closed_at, #{at})
      WHERE id = ANY(#{ids}) AND end_time IS NULL""")
  void abandon(@Param("ids") SqlArray ids, @Param("at") Instant at);

  @ConstructorArgs({
    @Arg(column = "id", javaType = GameId.class),
    @Arg(column = "wire_id", javaType = int.class),
    @Arg(column = "room_type", javaType = RoomType.class),
    @Arg(column = "closed_at", javaType = Optional.class, typeHandler = ClosedHandler.class)
  })
  @Select("SELECT id, wire_id, room_type, closed_at FROM games WHERE end_time IS NULL ORDER BY id")
  List<OpenRow> open();

  @ResultMap("game")
  @Select(GAMES + "WHERE id = ANY(#{ids})")
  List<Game> findAll(@Param("ids") SqlArray ids);

  @ConstructorArgs({
    @Arg(column = "game_id", javaType = GameId.class),
    @Arg(column = "player_id", javaType = Participant.class, typeHandler = ParticipantHandler.class)
  })
  @Select("""
      SELECT game_id, player_id, nick, team, is_host FROM game_participants
      WHERE game_id = ANY(#{ids}) ORDER BY game_id, player_id""")
  List<ParticipantRow> participants(@Param("ids") SqlArray ids);

  /** One statement for a game and its teams, so that it needs no transaction of its own. */
  @Select(affectData = true, value = """
      WITH game AS (
        UPDATE games
        SET end_time = #{game.endedAt}, ended_code = #{game.ended}, player_count = #{game.playerCount},
            state = #{game.state}, unrated_reason = #{game.unrated},
            game_state = #{game.summary}, metadata = #{game.metadata}, version = version + 1
        WHERE id = #{game.id} AND version = #{game.version}
        RETURNING id
      ), gone AS (
        DELETE FROM game_teams USING game WHERE game_id = game.id AND number <> ALL(#{teams.numbers})
      ), written AS (
        INSERT INTO game_teams (game_id, number, name, place, place_tied, eliminated)
        SELECT id, team.*
        FROM game,
          unnest(#{teams.numbers}, #{teams.names}, #{teams.places}, #{teams.ties}, #{teams.eliminations}) AS team
        ON CONFLICT (game_id, number) DO UPDATE
        SET name = excluded.name, place = excluded.place, place_tied = excluded.place_tied,
          eliminated = excluded.eliminated
      )
      SELECT count(*) FROM game""")
  int complete(@Param("game") Game game, @Param("teams") TeamColumns teams);

  @Update("""
      UPDATE games SET host_nick = #{neutral}, name = #{neutral}
      WHERE host_id = #{who} AND (host_nick, name) <> (#{neutral}, #{neutral})""")
  void renameHost(@Param("who") UserId who, @Param("neutral") Nick neutral);

  @Update("""
      UPDATE game_participants SET nick = #{neutral}, team = #{neutral}
      WHERE player_id = #{who} AND player_id <= 1073741822 AND (nick, team) <> (#{neutral}, #{neutral})""")
  void renameParticipant(@Param("who") UserId who, @Param("neutral") Nick neutral);

  @Update("""
      UPDATE game_teams SET name = #{neutral} FROM unnest(#{ids}, #{numbers}) AS led (led_game, led_number)
      WHERE game_id = led_game AND number = led_number""")
  void renameTeams(@Param("neutral") Nick neutral, @Param("ids") SqlArray ids, @Param("numbers") SqlArray numbers);

  /** What a game that waits for its end has beside itself. */
  record OpenRow(GameId id, int wireId, RoomType roomType, Optional<Instant> closedAt) {}

  /** One participant of one of several games. */
  record ParticipantRow(GameId game, Participant participant) {}
}
