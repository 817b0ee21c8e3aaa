package metaserver.persistence.postgres.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedQuery;
import metaserver.domain.audit.KeptDeed;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.UserId;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The statements on deeds and their parties. */
interface AuditMapper {
  String COLUMNS = """
      SELECT d.day, d.number, d.at, d.kind, d.actor, d.about, d.subject, d.before, d.after,
        a.name AS actor_name, a.address AS actor_address, s.name AS subject_name, s.address AS subject_address
      FROM audit_deeds AS d
      LEFT JOIN LATERAL (SELECT name, host(address) AS address FROM audit_parties AS p
        WHERE p.day = d.day AND p.number = d.number AND p.part = 'ACTOR' LIMIT 1) AS a ON true
      LEFT JOIN LATERAL (SELECT name, host(address) AS address FROM audit_parties AS p
        WHERE p.day = d.day AND p.number = d.number AND p.part = 'SUBJECT' LIMIT 1) AS s ON true
      """;

  /** Against {@link SealMapper#holdStill}: whoever adds reads the last seal only after he has got this. */
  @Update("LOCK TABLE audit_seals IN ROW SHARE MODE")
  void announceAdding();

  @Insert("""
      WITH deed AS (
        INSERT INTO audit_deeds (day, at, kind, actor, about, subject, before, after)
        VALUES (greatest((#{deed.at}::timestamptz AT TIME ZONE 'UTC')::date,
            (SELECT coalesce(max(day) + 1, '-infinity') FROM audit_seals)),
          #{deed.at}, #{deed.kind}, #{deed.actor.account}, #{about}, #{subject.account}, #{deed.before}, #{deed.after})
        RETURNING day, number)
      INSERT INTO audit_parties (day, number, part, account, name, address)
      SELECT deed.day, deed.number, party.part, party.account, party.name, party.address
      FROM deed CROSS JOIN (VALUES
        ('ACTOR', #{deed.actor.account}::int, #{deed.actor.name}::text, #{deed.actor.address}::inet),
        ('SUBJECT', #{subject.account}::int, #{subject.name}::text, #{subject.address}::inet))
        AS party (part, account, name, address)
      WHERE party.name IS NOT NULL OR party.address IS NOT NULL""")
  void add(@Param("deed") Deed deed, @Param("about") boolean about, @Param("subject") Party subject);

  @Results(id = "deed")
  @ConstructorArgs({
    @Arg(column = "day", javaType = LocalDate.class),
    @Arg(column = "number", javaType = long.class),
    @Arg(column = "at", javaType = Deed.class, typeHandler = DeedHandler.class)
  })
  @Select(COLUMNS + """
      WHERE d.day = #{day} AND d.number > #{number}
      ORDER BY d.number LIMIT #{limit}""")
  List<KeptDeed> of(@Param("day") LocalDate day, @Param("number") long number, @Param("limit") int limit);

  @ResultMap("deed")
  @Select(COLUMNS + """
      WHERE d.day >= #{query.since} AND (d.day, d.number) < (#{day}, #{number})
        AND (#{query.kind}::text IS NULL OR d.kind = #{query.kind})
        AND (#{actor}::int IS NULL OR d.actor = #{actor})
        AND (#{actorName}::text IS NULL OR a.name = #{actorName})
        AND (#{subject}::int IS NULL OR d.subject = #{subject})
        AND (#{subjectName}::text IS NULL OR s.name = #{subjectName})
      ORDER BY d.day DESC, d.number DESC LIMIT #{query.limit}""")
  List<KeptDeed> find(
      @Param("query") DeedQuery query, @Param("day") LocalDate day, @Param("number") long number,
      @Param("actor") Optional<UserId> actor, @Param("actorName") Optional<String> actorName,
      @Param("subject") Optional<UserId> subject, @Param("subjectName") Optional<String> subjectName);

  @Select("SELECT day FROM audit_deeds WHERE day > #{day} ORDER BY day LIMIT 1")
  Optional<LocalDate> dayAfter(LocalDate day);

  @Delete("DELETE FROM audit_parties WHERE account = #{user}")
  void forget(UserId user);

  /** Both, so that a deed and its parties are never apart. */
  @Select(affectData = true, value = """
      SELECT count(*) FROM (
        SELECT make_months('audit_deeds', #{month}, #{months}),
          make_months('audit_parties', #{month}, #{months})) AS made""")
  int prepare(@Param("month") LocalDate month, @Param("months") int months);

  @Select(affectData = true, value = "SELECT drop_months('audit_parties', #{month})")
  List<LocalDate> dropParties(LocalDate month);

  @Select(affectData = true, value = """
      WITH dropped AS (SELECT drop_months('audit_deeds', #{month}) AS month), noted AS (
        INSERT INTO audit_drops (month, dropped_at) SELECT month, #{at} FROM dropped ON CONFLICT DO NOTHING)
      SELECT month FROM dropped ORDER BY month""")
  List<LocalDate> dropDeeds(@Param("month") LocalDate month, @Param("at") Instant at);
}
