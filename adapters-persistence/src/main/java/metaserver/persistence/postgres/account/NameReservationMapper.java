package metaserver.persistence.postgres.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.account.NameReservation;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.UserId;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;

/** The statements on names that accounts had. */
interface NameReservationMapper {
  @Insert("""
      INSERT INTO name_reservations (name_key, user_id, renamed_at, until)
      VALUES (#{name}, #{user}, #{renamedAt}, #{until})
      ON CONFLICT (name_key) DO UPDATE
      SET user_id = EXCLUDED.user_id, renamed_at = EXCLUDED.renamed_at, until = EXCLUDED.until""")
  void put(NameReservation reservation);

  @Results(id = "reservation")
  @ConstructorArgs({
    @Arg(column = "name_key", javaType = NameKey.class),
    @Arg(column = "user_id", javaType = UserId.class),
    @Arg(column = "renamed_at", javaType = Instant.class),
    @Arg(column = "until", javaType = Instant.class)
  })
  @Select("SELECT name_key, user_id, renamed_at, until FROM name_reservations WHERE name_key = #{name}")
  Optional<NameReservation> find(NameKey name);

  @Delete("DELETE FROM name_reservations WHERE name_key = #{name}")
  void release(NameKey name);

  @ResultMap("reservation")
  @Select("""
      SELECT name_key, user_id, renamed_at, until FROM name_reservations WHERE user_id = #{user}
      ORDER BY renamed_at DESC LIMIT 1""")
  List<NameReservation> latest(UserId user);

  @Delete("DELETE FROM name_reservations WHERE user_id = #{user}")
  void forget(UserId user);

  @Delete("""
      DELETE FROM name_reservations WHERE name_key = ANY(ARRAY(
        SELECT name_key FROM name_reservations WHERE until < #{before}
        ORDER BY until LIMIT #{limit} FOR UPDATE SKIP LOCKED))""")
  int purge(@Param("before") Instant before, @Param("limit") int limit);
}
