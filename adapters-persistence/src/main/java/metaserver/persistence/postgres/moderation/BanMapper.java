package metaserver.persistence.postgres.moderation;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;
import metaserver.domain.moderation.Ban;
import metaserver.domain.moderation.BanId;
import metaserver.domain.moderation.BanRepository.Change;
import metaserver.domain.moderation.BanSearch;
import metaserver.domain.moderation.BanTerms;
import metaserver.domain.moderation.Lifting;
import metaserver.persistence.postgres.platform.SqlArray;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The statements on bans. */
interface BanMapper {
  String COLUMNS = "id, user_id, network, scope, room_id, starts_at, ends_at, reason, note, issuer_id, issuer,"
      + " lifted_at, lifter_id, lifter, rejections";
  String HOLDS = "lifted_at IS NULL AND coalesce(ends_at, 'infinity') > ";
  String NEXT = """
      WITH next AS (
        INSERT INTO ban_changes AS counted (number) VALUES (1)
        ON CONFLICT (one) DO UPDATE SET number = counted.number + 1 RETURNING number)
      """;

  @Select(NEXT + """
      INSERT INTO bans (user_id, network, scope, room_id, starts_at, ends_at, reason, note, issuer_id, issuer, change)
      SELECT #{terms.subject.account}, #{network}::inet, #{terms.scope}, #{room}, #{terms.period.from}, #{until},
        #{terms.reason}, #{terms.note}, #{terms.issuer.account}, #{issuer}, number FROM next
      RETURNING id""")
  BanId add(@Param("terms") BanTerms terms, @Param("network") Optional<String> network,
      @Param("room") Optional<Integer> room, @Param("until") Optional<Instant> until, @Param("issuer") String issuer);

  @Results(id = "ban")
  @ConstructorArgs({
    @Arg(column = "id", javaType = BanId.class),
    @Arg(column = "user_id", javaType = BanTerms.class, typeHandler = BanTermsHandler.class),
    @Arg(column = "lifted_at", javaType = Optional.class, typeHandler = LiftingHandler.class),
    @Arg(column = "rejections", javaType = long.class)
  })
  @Select("SELECT " + COLUMNS + " FROM bans WHERE id = #{id}")
  Optional<Ban> find(BanId id);

  @ResultMap("ban")
  @Select("SELECT " + COLUMNS + " FROM (SELECT * FROM bans WHERE user_id = #{account} AND " + HOLDS + "#{now}"
      + " UNION SELECT * FROM bans WHERE network >>= #{address} AND network IS NOT NULL AND " + HOLDS + "#{now}"
      + ") AS found ORDER BY coalesce(ends_at, 'infinity') DESC, id")
  List<Ban> inForce(@Param("account") Optional<UserId> account, @Param("address") InetAddress address,
      @Param("now") Instant now);

  @Select("""
      SELECT coalesce(max(coalesce(ends_at, 'infinity')) > #{now}, false)
      FROM bans WHERE network IS NOT NULL AND lifted_at IS NULL""")
  boolean anyOnNetworks(@Param("now") Instant now);

  @ResultMap("ban")
  @Select("SELECT " + COLUMNS + """
       FROM bans
      WHERE id < #{below}
        AND (#{search.account}::int IS NULL OR user_id = #{search.account})
        AND (#{search.address}::inet IS NULL OR network >>= #{search.address})
        AND (#{search.inForceAt}::timestamptz IS NULL OR
      """ + HOLDS + "#{search.inForceAt}) ORDER BY id DESC LIMIT #{limit}")
  List<Ban> list(@Param("search") BanSearch search, @Param("below") int below, @Param("limit") int limit);

  @ResultMap("ban")
  @Select(NEXT + """
      UPDATE bans SET lifted_at = #{lifting.at}, lifter_id = #{by.account}, lifter = #{name}, change = next.number
      FROM next WHERE id = #{id} AND lifted_at IS NULL
      RETURNING\s""" + COLUMNS)
  Optional<Ban> lift(@Param("id") BanId id, @Param("lifting") Lifting lifting, @Param("by") Party by,
      @Param("name") String name);

  @Update("""
      UPDATE bans SET rejections = rejections + more.count
      FROM unnest(#{bans}, #{counts}) AS more (ban, count) WHERE id = more.ban""")
  void countRejections(@Param("bans") SqlArray bans, @Param("counts") SqlArray counts);

  @Update("UPDATE bans SET issuer = #{name} WHERE issuer_id = #{staff}")
  void renameIssuer(@Param("staff") UserId staff, @Param("name") Username name);

  @Update("UPDATE bans SET lifter = #{name} WHERE lifter_id = #{staff}")
  void renameLifter(@Param("staff") UserId staff, @Param("name") Username name);

  @Select("SELECT coalesce(max(change), 0) FROM bans")
  int lastChange();

  @ConstructorArgs({
    @Arg(column = "change", javaType = int.class),
    @Arg(resultMap = "ban", javaType = Ban.class)
  })
  @Select("SELECT change, " + COLUMNS + " FROM bans WHERE change > #{number} ORDER BY change LIMIT #{limit}")
  List<Change> changedSince(@Param("number") int number, @Param("limit") int limit);
}
