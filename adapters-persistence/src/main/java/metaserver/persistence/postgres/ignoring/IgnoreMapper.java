package metaserver.persistence.postgres.ignoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.identity.UserId;
import metaserver.domain.ignoring.Ignore;
import metaserver.domain.ignoring.Ignore.Kind;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The statements on ignores. */
interface IgnoreMapper {
  @ConstructorArgs({
    @Arg(column = "owner_id", javaType = UserId.class),
    @Arg(column = "other_id", javaType = UserId.class),
    @Arg(column = "kind", javaType = Kind.class),
    @Arg(column = "until", javaType = Optional.class, typeHandler = UntilHandler.class)
  })
  @Select("SELECT owner_id, other_id, kind, until FROM ignores WHERE owner_id = #{owner} ORDER BY other_id, kind")
  List<Ignore> of(UserId owner);

  /** The locks keep both accounts until the row refers to them. */
  @Insert("""
      INSERT INTO ignores (owner_id, other_id, kind, until)
      SELECT owner.id, other.id, #{kind}, CAST(#{until} AS TIMESTAMP WITH TIME ZONE)
      FROM (SELECT id FROM users WHERE id = #{owner} FOR KEY SHARE) AS owner,
        (SELECT id FROM users WHERE id = #{other} FOR KEY SHARE) AS other
      ON CONFLICT (owner_id, other_id, kind) DO UPDATE SET until = excluded.until""")
  void put(Ignore ignore);

  @Delete("DELETE FROM ignores WHERE owner_id = #{owner} AND other_id = #{other} AND kind = #{kind}")
  void remove(@Param("owner") UserId owner, @Param("other") UserId other, @Param("kind") Kind kind);

  @Delete("DELETE FROM ignores WHERE owner_id = #{account}")
  void forgetOwn(UserId account);

  @Delete("DELETE FROM ignores WHERE other_id = #{account}")
  void forgetOthers(UserId account);

  /**
   * By where the rows stand, as a join by their keys would read all. Who changes a row just now keeps it until the next
   * time.
   */
  @Delete("""
      DELETE FROM ignores WHERE ctid = ANY(ARRAY(
        SELECT ctid FROM ignores WHERE until <= #{now} ORDER BY until LIMIT #{limit} FOR UPDATE SKIP LOCKED))""")
  int purge(@Param("now") Instant now, @Param("limit") int limit);
}
