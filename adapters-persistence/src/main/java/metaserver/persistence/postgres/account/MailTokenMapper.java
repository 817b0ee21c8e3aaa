package metaserver.persistence.postgres.account;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.account.MailAddress;
import metaserver.domain.account.MailToken;
import metaserver.domain.account.Purpose;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.UserId;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The statements on codes that were sent by mail. */
interface MailTokenMapper {
  @Insert("""
      INSERT INTO mail_tokens (hash, user_id, purpose, address, expires_at)
      VALUES (#{hash}, #{user}, #{purpose}, #{address}, #{expiresAt})""")
  void add(MailToken token);

  @ConstructorArgs({
    @Arg(column = "hash", javaType = TokenHash.class),
    @Arg(column = "user_id", javaType = UserId.class),
    @Arg(column = "purpose", javaType = Purpose.class),
    @Arg(column = "address", javaType = MailAddress.class),
    @Arg(column = "expires_at", javaType = Instant.class)
  })
  @Select(affectData = true, value = """
      DELETE FROM mail_tokens WHERE hash = #{hash} AND purpose = #{purpose} AND expires_at > #{now}
      RETURNING hash, user_id, purpose, address, expires_at""")
  Optional<MailToken> take(@Param("hash") TokenHash hash, @Param("purpose") Purpose purpose, @Param("now") Instant now);

  @Select("SELECT count(*) FROM mail_tokens WHERE user_id = #{user} AND purpose = #{purpose} AND expires_at > #{now}")
  int count(@Param("user") UserId user, @Param("purpose") Purpose purpose, @Param("now") Instant now);

  @Delete("DELETE FROM mail_tokens WHERE user_id = #{user} AND purpose = #{purpose}")
  void forgetPurpose(@Param("user") UserId user, @Param("purpose") Purpose purpose);

  @Delete("DELETE FROM mail_tokens WHERE user_id = #{user}")
  void forget(UserId user);

  @Delete("""
      DELETE FROM mail_tokens WHERE hash = ANY(ARRAY(
        SELECT hash FROM mail_tokens WHERE expires_at < #{before}
        ORDER BY expires_at LIMIT #{limit} FOR UPDATE SKIP LOCKED))""")
  int purge(@Param("before") Instant before, @Param("limit") int limit);
}
