package metaserver.persistence.postgres.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import metaserver.domain.chat.KeptLine;
import metaserver.domain.chat.SpokenLine;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.lobby.RoomId;
import metaserver.persistence.postgres.platform.SqlArray;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The statements on lines of chat. */
interface ChatMapper {
  String RANGE = " AND at >= #{from} AND (at, number) < (#{at}, #{number})";
  String ROOM = " AND (#{room}::int IS NULL OR room = #{room})";
  /**
   * Of rows that are read in order: without the blank text the index of words could be asked for all of a frequent one.
   */
  String MATCH = " AND (#{words}::text IS NULL OR line || '' ILIKE #{words})";
  String LATEST = " ORDER BY at DESC, number DESC LIMIT #{limit}";
  String COLUMNS = "SELECT number, at, room, player, nick, line FROM chat_lines WHERE true";

  @Insert("""
      INSERT INTO chat_lines (at, room, player, nick, line)
      SELECT times.at::timestamptz, room, player, nick, line
      FROM unnest(#{times}, #{rooms}, #{players}, #{nicks}, #{lines}) AS times (at, room, player, nick, line)""")
  void add(@Param("times") SqlArray times, @Param("rooms") SqlArray rooms, @Param("players") SqlArray players,
      @Param("nicks") SqlArray nicks, @Param("lines") SqlArray lines);

  /** Which index is best depends on the words. For this transaction only. */
  @Update("SET LOCAL plan_cache_mode = force_custom_plan")
  void planEachTime();

  /** The moment of the line that has so many behind it; empty if there are fewer. */
  @Select("SELECT at FROM chat_lines WHERE room = #{range.room}" + """
       AND at >= #{range.from} AND (at, number) < (#{range.at}, #{range.number})
      ORDER BY at DESC, number DESC OFFSET #{depth} LIMIT 1""")
  Optional<Instant> horizonInRoom(@Param("range") ChatRange range, @Param("depth") int depth);

  @Select("SELECT at FROM chat_lines WHERE true" + """
       AND at >= #{range.from} AND (at, number) < (#{range.at}, #{range.number})
      ORDER BY at DESC, number DESC OFFSET #{depth} LIMIT 1""")
  Optional<Instant> horizon(@Param("range") ChatRange range, @Param("depth") int depth);

  @Results(id = "line")
  @ConstructorArgs({
    @Arg(column = "number", javaType = long.class),
    @Arg(column = "at", javaType = SpokenLine.class, typeHandler = LineHandler.class)
  })
  @Select(COLUMNS + " AND room = #{room}" + RANGE + MATCH + LATEST)
  List<KeptLine> walkRoom(ChatRange range);

  @ResultMap("line")
  @Select(COLUMNS + RANGE + MATCH + LATEST)
  List<KeptLine> walk(ChatRange range);

  @ResultMap("line")
  @Select(COLUMNS + " AND player = #{player}" + ROOM + RANGE + MATCH + LATEST)
  List<KeptLine> ofPlayer(ChatRange range);

  @ResultMap("line")
  @Select(COLUMNS + " AND lower(nick) = lower(#{nick})" + ROOM + RANGE + MATCH + LATEST)
  List<KeptLine> ofNick(ChatRange range);

  /** Finds all rows by their words and sorts them: an index that has them in order would be walked for too long. */
  @ResultMap("line")
  @Select(COLUMNS + ROOM + RANGE + " AND line ILIKE #{words}"
      + " ORDER BY at + INTERVAL '0' DESC, number DESC LIMIT #{limit}")
  List<KeptLine> byWords(ChatRange range);

  @Delete("""
      DELETE FROM chat_lines
      WHERE room = #{room} AND at < #{before} AND at < coalesce(
        (SELECT at FROM chat_lines WHERE room = #{room} AND at < #{before} ORDER BY at, number OFFSET #{most} LIMIT 1),
        'infinity')""")
  int forgetRoom(@Param("room") RoomId room, @Param("before") Instant before, @Param("most") int most);

  @Delete("DELETE FROM chat_lines WHERE player = #{player}")
  void forgetPlayer(PlayerId player);

  @Select(affectData = true,
      value = "SELECT count(*) FROM (SELECT make_months('chat_lines', #{month}, #{months})) AS made")
  int prepare(@Param("month") LocalDate month, @Param("months") int months);

  @Select(affectData = true, value = "SELECT drop_months('chat_lines', #{month})")
  List<LocalDate> dropBefore(LocalDate month);
}
