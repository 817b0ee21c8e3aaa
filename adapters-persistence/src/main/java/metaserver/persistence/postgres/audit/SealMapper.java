package metaserver.persistence.postgres.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import metaserver.domain.audit.Seal;
import metaserver.domain.text.Blob;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The statements on seals. */
interface SealMapper {
  @Update("LOCK TABLE audit_seals IN EXCLUSIVE MODE")
  void holdStill();

  @Insert("""
      INSERT INTO audit_seals (day, deeds, marks, hash, sealed_at)
      VALUES (#{day}, #{deeds}, #{marks}, #{hash}, #{sealedAt})""")
  void add(Seal seal);

  @Results(id = "seal")
  @ConstructorArgs({
    @Arg(column = "day", javaType = LocalDate.class),
    @Arg(column = "deeds", javaType = int.class),
    @Arg(column = "marks", javaType = Blob.class),
    @Arg(column = "hash", javaType = String.class),
    @Arg(column = "sealed_at", javaType = Instant.class)
  })
  @Select("SELECT * FROM audit_seals WHERE day > #{day} ORDER BY day LIMIT #{limit}")
  List<Seal> behind(@Param("day") LocalDate day, @Param("limit") int limit);

  @ResultMap("seal")
  @Select("SELECT * FROM audit_seals ORDER BY day DESC LIMIT 1")
  Optional<Seal> last();

  @Select("SELECT month FROM audit_drops ORDER BY month")
  List<LocalDate> dropped();
}
