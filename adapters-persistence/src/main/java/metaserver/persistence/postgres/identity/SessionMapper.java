package metaserver.persistence.postgres.identity;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Revocation;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionClient;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.UserId;
import metaserver.persistence.postgres.platform.SqlArray;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The statements on sessions. */
interface SessionMapper {
  String COLUMNS = "session_token, user_id, ip_address, family, build, browser,"
      + " created_at, expires_at, revoked_at, revoked_reason";

  @Insert("INSERT INTO sessions (" + COLUMNS + """
      ) VALUES (#{session.token}, #{session.player}, #{session.address}, #{family}, #{build}, #{browser},
        #{session.createdAt}, #{session.expiresAt}, #{revokedAt}, #{reason})""")
  void add(@Param("session") Session session, @Param("family") Optional<ClientFamily> family, @Param("build") int build,
      @Param("browser") Optional<String> browser, @Param("revokedAt") Optional<Instant> revokedAt,
      @Param("reason") Optional<Reason> reason);

  @Results(id = "session")
  @ConstructorArgs({
    @Arg(column = "session_token", javaType = TokenHash.class),
    @Arg(column = "user_id", javaType = PlayerId.class),
    @Arg(column = "ip_address", javaType = InetAddress.class),
    @Arg(column = "family", javaType = SessionClient.class, typeHandler = SessionClientHandler.class),
    @Arg(column = "created_at", javaType = Instant.class),
    @Arg(column = "expires_at", javaType = Instant.class),
    @Arg(column = "revoked_at", javaType = Optional.class, typeHandler = RevocationHandler.class)
  })
  @Select("SELECT " + COLUMNS + " FROM sessions WHERE session_token = #{token}")
  Optional<Session> find(TokenHash token);

  @ResultMap("session")
  @Select("SELECT " + COLUMNS + " FROM sessions WHERE user_id = #{user} AND revoked_at IS NULL"
      + " ORDER BY created_at DESC, id DESC")
  List<Session> open(UserId user);

  @Update("""
      UPDATE sessions SET revoked_at = #{why.at}, revoked_reason = #{why.reason}
      WHERE user_id = #{user} AND revoked_at IS NULL AND session_token <> #{except}""")
  int revoke(@Param("user") UserId user, @Param("except") String except, @Param("why") Revocation why);

  @Update("""
      UPDATE sessions SET revoked_at = #{why.at}, revoked_reason = #{why.reason}
      WHERE user_id = #{user} AND revoked_at IS NULL AND browser IS NULL""")
  int revokeGames(@Param("user") UserId user, @Param("why") Revocation why);

  @Update("""
      UPDATE sessions SET revoked_at = #{why.at}, revoked_reason = #{why.reason}
      WHERE session_token = #{token} AND user_id = #{user} AND revoked_at IS NULL""")
  int revokeOne(@Param("user") UserId user, @Param("token") TokenHash token, @Param("why") Revocation why);

  @Update("UPDATE sessions SET expires_at = #{expiresAt} WHERE session_token = ANY(#{tokens}) AND revoked_at IS NULL")
  void extend(@Param("tokens") SqlArray tokens, @Param("expiresAt") Instant expiresAt);

  @ResultMap("session")
  @Select("SELECT " + COLUMNS + " FROM sessions WHERE session_token = ANY(#{tokens}) AND revoked_at IS NOT NULL")
  List<Session> revokedAmong(@Param("tokens") SqlArray tokens);

  /** Rows that somebody else has locked are left for the next time: whoever waits for nobody is in no deadlock. */
  @Delete("""
      DELETE FROM sessions WHERE id = ANY(ARRAY(
        SELECT id FROM sessions WHERE id = ANY(ARRAY(
          (SELECT id FROM sessions WHERE expires_at < #{before} ORDER BY expires_at LIMIT #{limit})
          UNION
          (SELECT id FROM sessions WHERE revoked_at < #{before} ORDER BY revoked_at LIMIT #{limit})
          LIMIT #{limit}))
        FOR UPDATE SKIP LOCKED))""")
  int purge(@Param("before") Instant before, @Param("limit") int limit);

  @Update("""
      UPDATE sessions
      SET ip_address = network(set_masklen(ip_address,
        CASE family(ip_address) WHEN 4 THEN #{four}::int ELSE #{six}::int END))
      WHERE id = ANY(ARRAY(
        SELECT id FROM sessions
        WHERE created_at < #{before} AND masklen(ip_address) = CASE family(ip_address) WHEN 4 THEN 32 ELSE 128 END
        ORDER BY created_at LIMIT #{limit} FOR NO KEY UPDATE SKIP LOCKED))""")
  int coarsen(@Param("before") Instant before, @Param("limit") int limit, @Param("four") int four,
      @Param("six") int six);

  @Delete("DELETE FROM sessions WHERE user_id = #{user}")
  int forget(UserId user);
}
