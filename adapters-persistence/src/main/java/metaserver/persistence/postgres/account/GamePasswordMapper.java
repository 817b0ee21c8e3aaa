package metaserver.persistence.postgres.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.account.DeviceName;
import metaserver.domain.account.GamePassword;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.UserId;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;

/** The statements on passwords of devices. */
interface GamePasswordMapper {
  String COLUMNS = "id, user_id, device, created_at, last_used_at";

  @Results(id = "password")
  @ConstructorArgs({
    @Arg(column = "id", javaType = int.class),
    @Arg(column = "user_id", javaType = UserId.class),
    @Arg(column = "device", javaType = DeviceName.class),
    @Arg(column = "created_at", javaType = Instant.class),
    @Arg(column = "last_used_at", javaType = Optional.class, typeHandler = LastUsedHandler.class)
  })
  @Select("SELECT " + COLUMNS + " FROM game_passwords WHERE user_id = #{user} ORDER BY id")
  List<GamePassword> of(UserId user);

  @ResultMap("password")
  @Select(affectData = true, value = """
      INSERT INTO game_passwords (user_id, device, digest, created_at) VALUES (#{user}, #{device}, #{digest}, #{at})
      RETURNING""" + " " + COLUMNS)
  GamePassword add(@Param("user") UserId user, @Param("device") DeviceName device, @Param("digest") TokenHash digest,
      @Param("at") Instant at);

  @ResultMap("password")
  @Select(affectData = true,
      value = "UPDATE game_passwords SET last_used_at = #{at} WHERE digest = #{digest} RETURNING " + COLUMNS)
  Optional<GamePassword> use(@Param("digest") TokenHash digest, @Param("at") Instant at);

  @Delete("DELETE FROM game_passwords WHERE user_id = #{user} AND id = #{id}")
  int revoke(@Param("user") UserId user, @Param("id") int id);

  @Delete("DELETE FROM game_passwords WHERE user_id = #{user}")
  int forget(UserId user);
}
