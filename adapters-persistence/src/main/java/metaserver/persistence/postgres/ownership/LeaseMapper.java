package metaserver.persistence.postgres.ownership;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import metaserver.application.ownership.Lease.Tenure;
import metaserver.application.ownership.Owner;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The statements on the lease, each complete in itself. */
interface LeaseMapper {
  @ConstructorArgs({
    @Arg(column = "holder", javaType = Owner.class, typeHandler = OwnerHandler.class),
    @Arg(column = "renewed_at", javaType = Instant.class)
  })
  @Select("SELECT holder, host, process, started_at, renewed_at FROM server_lease")
  Optional<Tenure> find();

  @Insert("""
      INSERT INTO server_lease (holder, host, process, started_at, renewed_at)
      VALUES (#{owner.id}, #{owner.host}, #{owner.process}, #{owner.startedAt}, #{now})
      ON CONFLICT (id) DO NOTHING""")
  int insert(@Param("owner") Owner owner, @Param("now") Instant now);

  @Update("""
      UPDATE server_lease
      SET holder = #{owner.id}, host = #{owner.host}, process = #{owner.process}, started_at = #{owner.startedAt},
          renewed_at = #{now}
      WHERE holder = #{seen.owner.id} AND renewed_at = #{seen.renewedAt}""")
  int replace(@Param("owner") Owner owner, @Param("now") Instant now, @Param("seen") Tenure seen);

  @Update("UPDATE server_lease SET renewed_at = #{now} WHERE holder = #{owner}")
  int renew(@Param("owner") UUID owner, @Param("now") Instant now);

  @Select("SELECT holder FROM server_lease WHERE holder = #{owner} FOR SHARE")
  Optional<UUID> lock(UUID owner);

  @Delete("DELETE FROM server_lease WHERE holder = #{owner}")
  void delete(UUID owner);
}
