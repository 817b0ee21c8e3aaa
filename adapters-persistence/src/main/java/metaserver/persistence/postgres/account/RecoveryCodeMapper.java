package metaserver.persistence.postgres.account;

import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.UserId;
import metaserver.persistence.postgres.platform.SqlArray;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The statements on recovery codes. */
interface RecoveryCodeMapper {
  @Insert("INSERT INTO recovery_codes (user_id, hash) SELECT #{user}, unnest(#{hashes})")
  void addAll(@Param("user") UserId user, @Param("hashes") SqlArray hashes);

  @Delete("DELETE FROM recovery_codes WHERE user_id = #{user} AND hash = #{hash}")
  int take(@Param("user") UserId user, @Param("hash") TokenHash hash);

  @Select("SELECT count(*) FROM recovery_codes WHERE user_id = #{user}")
  int left(UserId user);

  @Delete("DELETE FROM recovery_codes WHERE user_id = #{user}")
  void forget(UserId user);
}
