package metaserver.persistence.postgres.account;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.account.Authenticator;
import metaserver.domain.identity.UserId;
import metaserver.domain.text.Blob;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The statements on devices that show codes. */
interface AuthenticatorMapper {
  @ConstructorArgs({
    @Arg(column = "user_id", javaType = UserId.class),
    @Arg(column = "secret", javaType = Blob.class),
    @Arg(column = "confirmed_at", javaType = Optional.class, typeHandler = ConfirmedHandler.class),
    @Arg(column = "last_step", javaType = long.class)
  })
  @Select("SELECT user_id, secret, confirmed_at, last_step FROM authenticators WHERE user_id = #{user}")
  Optional<Authenticator> find(UserId user);

  @Insert("""
      INSERT INTO authenticators AS former (user_id, secret) VALUES (#{user}, #{secret})
      ON CONFLICT (user_id) DO UPDATE SET secret = EXCLUDED.secret WHERE former.confirmed_at IS NULL""")
  int begin(@Param("user") UserId user, @Param("secret") Blob secret);

  @Update("""
      UPDATE authenticators SET confirmed_at = #{at}, last_step = #{step}
      WHERE user_id = #{user} AND confirmed_at IS NULL""")
  int confirm(@Param("user") UserId user, @Param("step") long step, @Param("at") Instant at);

  @Update("""
      UPDATE authenticators SET last_step = #{step}
      WHERE user_id = #{user} AND last_step < #{step} AND confirmed_at IS NOT NULL""")
  int advance(@Param("user") UserId user, @Param("step") long step);

  @Delete("DELETE FROM authenticators WHERE user_id = #{user}")
  int forget(UserId user);
}
