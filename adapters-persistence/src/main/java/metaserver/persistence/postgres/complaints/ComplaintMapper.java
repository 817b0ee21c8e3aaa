package metaserver.persistence.postgres.complaints;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.chat.SpokenLine;
import metaserver.domain.complaints.Complaint;
import metaserver.domain.complaints.ContextLine;
import metaserver.domain.complaints.NewComplaint;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;
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

/** The statements on reports by players. */
interface ComplaintMapper {
  @Select(affectData = true, value = """
      INSERT INTO player_reports (filed_at, room, by_player, by_nick, about_player, about_nick, text, game)
      VALUES (#{filed.at}, #{filed.room}, #{filed.by.player}, #{filed.by.nick}, #{aboutPlayer}, #{aboutNick},
        #{filed.text}, #{filed.game})
      RETURNING id""")
  int add(@Param("filed") NewComplaint filed, @Param("aboutPlayer") Optional<PlayerId> aboutPlayer,
      @Param("aboutNick") Optional<String> aboutNick);

  @Insert("""
      INSERT INTO player_report_lines (report_id, nth, whisper, at, room, player, nick, line)
      SELECT #{id}, nth, whisper, times.at::timestamptz, room, player, nick, line
      FROM unnest(#{whispers}, #{times}, #{rooms}, #{players}, #{nicks}, #{lines}) WITH ORDINALITY
        AS times (whisper, at, room, player, nick, line, nth)""")
  void addLines(@Param("id") int id, @Param("whispers") SqlArray whispers, @Param("times") SqlArray times,
      @Param("rooms") SqlArray rooms, @Param("players") SqlArray players, @Param("nicks") SqlArray nicks,
      @Param("lines") SqlArray lines);

  @Results(id = "report")
  @ConstructorArgs({
    @Arg(column = "id", javaType = int.class),
    @Arg(column = "filed_at", javaType = NewComplaint.class, typeHandler = FiledHandler.class),
    @Arg(column = "closed_at", javaType = Optional.class, typeHandler = ClosingHandler.class)
  })
  @Select("SELECT * FROM player_reports WHERE id = #{id}")
  Optional<Complaint> find(int id);

  @Results(id = "context")
  @ConstructorArgs({
    @Arg(column = "whisper", javaType = boolean.class),
    @Arg(column = "at", javaType = SpokenLine.class, typeHandler = ContextHandler.class)
  })
  @Select("SELECT * FROM player_report_lines WHERE report_id = #{id} ORDER BY nth")
  List<ContextLine> context(int id);

  @ResultMap("report")
  @Select("SELECT * FROM player_reports WHERE id < #{before} ORDER BY id DESC LIMIT #{limit}")
  List<Complaint> all(@Param("before") int before, @Param("limit") int limit);

  @ResultMap("report")
  @Select("SELECT * FROM player_reports WHERE id < #{before} AND closed_at IS NULL ORDER BY id DESC LIMIT #{limit}")
  List<Complaint> open(@Param("before") int before, @Param("limit") int limit);

  @Update("""
      UPDATE player_reports SET closed_at = #{closing.at}, closed_by_id = #{closing.by.account}, closed_by = #{name},
        verdict = #{closing.verdict}
      WHERE id = #{id} AND closed_at IS NULL""")
  int close(@Param("id") int id, @Param("closing") Complaint.Closing closing, @Param("name") String name);

  @Delete("DELETE FROM player_reports WHERE filed_at < #{moment}")
  int forgetBefore(Instant moment);

  @Update("UPDATE player_reports SET by_nick = '', game = NULL WHERE by_player = #{player}")
  void forgetSender(PlayerId player);

  @Update("UPDATE player_reports SET about_nick = '', game = NULL WHERE about_player = #{player}")
  void forgetSubject(PlayerId player);

  @Delete("DELETE FROM player_report_lines WHERE player = #{player}")
  void forgetLines(PlayerId player);

  @Update("UPDATE player_reports SET closed_by = #{name} WHERE closed_by_id = #{staff}")
  void rename(@Param("staff") UserId staff, @Param("name") Username name);

  @ResultMap("report")
  @Select("SELECT * FROM player_reports WHERE about_player = #{player} ORDER BY id DESC LIMIT #{limit}")
  List<Complaint> about(@Param("player") PlayerId player, @Param("limit") int limit);
}
