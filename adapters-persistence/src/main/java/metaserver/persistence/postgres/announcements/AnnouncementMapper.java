package metaserver.persistence.postgres.announcements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.announcements.Announcement;
import metaserver.domain.announcements.AnnouncementTerms;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The statements on announcements. */
interface AnnouncementMapper {
  String COLUMNS = "id, kind, circle, room_id, priority, text, starts_at, ends_at, weekly, issuer_id, issuer, said_at,"
      + " ended_at, ender_id, ender";

  @Select(affectData = true, value = """
      INSERT INTO announcements
        (kind, circle, room_id, priority, text, starts_at, ends_at, weekly, issuer_id, issuer)
      VALUES (#{terms.kind}, #{terms.circle}, #{room}, #{terms.priority}, #{terms.text}, #{terms.period.from},
        #{terms.period.until}, #{terms.weekly}, #{terms.issuer.account}, #{issuer})
      RETURNING id""")
  int add(@Param("terms") AnnouncementTerms terms, @Param("room") Optional<Integer> room,
      @Param("issuer") String issuer);

  @Results(id = "announcement")
  @ConstructorArgs({
    @Arg(column = "id", javaType = int.class),
    @Arg(column = "kind", javaType = AnnouncementTerms.class, typeHandler = TermsHandler.class),
    @Arg(column = "said_at", javaType = Optional.class, typeHandler = SaidHandler.class),
    @Arg(column = "ended_at", javaType = Optional.class, typeHandler = EndingHandler.class)
  })
  @Select("SELECT " + COLUMNS + " FROM announcements WHERE id = #{id}")
  Optional<Announcement> find(int id);

  @ResultMap("announcement")
  @Select("SELECT " + COLUMNS + """
       FROM announcements
      WHERE ended_at IS NULL AND coalesce(ends_at, 'infinity') > #{now} ORDER BY id DESC LIMIT #{limit}""")
  List<Announcement> current(@Param("now") Instant now, @Param("limit") int limit);

  @ResultMap("announcement")
  @Select("SELECT " + COLUMNS + " FROM announcements WHERE id < #{before} ORDER BY id DESC LIMIT #{limit}")
  List<Announcement> list(@Param("before") int before, @Param("limit") int limit);

  @ResultMap("announcement")
  @Select(affectData = true, value = """
      UPDATE announcements SET ended_at = #{ending.at}, ender_id = #{by.account}, ender = #{name}
      WHERE id = #{id} AND ended_at IS NULL
      RETURNING\s""" + COLUMNS)
  Optional<Announcement> end(@Param("id") int id, @Param("ending") Announcement.Ending ending, @Param("by") Party by,
      @Param("name") String name);

  @Update("""
      UPDATE announcements SET said_at = #{moment}
      WHERE id = #{id} AND ended_at IS NULL AND (said_at IS NULL OR said_at < #{moment})""")
  int say(@Param("id") int id, @Param("moment") Instant moment);

  @Update("UPDATE announcements SET issuer = #{name} WHERE issuer_id = #{staff}")
  void renameIssuer(@Param("staff") UserId staff, @Param("name") Username name);

  @Update("UPDATE announcements SET ender = #{name} WHERE ender_id = #{staff}")
  void renameEnder(@Param("staff") UserId staff, @Param("name") Username name);
}
