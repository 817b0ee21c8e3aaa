package metaserver.persistence.postgres.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.NewUser;
import metaserver.domain.identity.PasswordHash;
import metaserver.domain.identity.Profile;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;
import metaserver.domain.text.Metadata;
import metaserver.persistence.postgres.platform.SqlArray;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The statements on users. */
interface UserMapper {
  String COLUMNS = """
      id, username, password_hash, caste, is_active, roles, created_at, last_login,
      icon, primary_color, secondary_color, nick, team, metadata, version""";

  @Results(id = "user")
  @ConstructorArgs({
    @Arg(column = "id", javaType = UserId.class),
    @Arg(column = "username", javaType = Username.class),
    @Arg(column = "password_hash", javaType = PasswordHash.class),
    @Arg(column = "caste", javaType = Caste.class),
    @Arg(column = "is_active", javaType = boolean.class),
    @Arg(column = "roles", javaType = Roles.class, typeHandler = RolesHandler.class),
    @Arg(column = "created_at", javaType = Instant.class),
    @Arg(column = "last_login", javaType = Optional.class, typeHandler = LastLoginHandler.class),
    @Arg(column = "icon", javaType = Optional.class, typeHandler = ProfileHandler.class),
    @Arg(column = "metadata", javaType = Metadata.class),
    @Arg(column = "version", javaType = int.class)
  })
  @Select("SELECT " + COLUMNS + " FROM users WHERE id = #{id}")
  Optional<User> find(UserId id);

  @ResultMap("user")
  @Select("SELECT " + COLUMNS + " FROM users WHERE id = #{id} FOR UPDATE")
  Optional<User> lock(UserId id);

  /** The plan sorts before it locks. Rows that refer to an account may be added meanwhile: its key stays. */
  @ResultMap("user")
  @Select("SELECT " + COLUMNS + " FROM users WHERE id = ANY(#{ids}) ORDER BY id FOR NO KEY UPDATE")
  List<User> lockAll(@Param("ids") SqlArray ids);

  @ResultMap("user")
  @Select("SELECT " + COLUMNS + " FROM users WHERE username_key = #{key}")
  Optional<User> findByName(NameKey key);

  @ResultMap("user")
  @Select("SELECT " + COLUMNS + " FROM users WHERE id = ANY(#{ids})")
  List<User> findAll(@Param("ids") SqlArray ids);

  @ResultMap("user")
  @Select("SELECT " + COLUMNS + " FROM users WHERE username_key > #{after} ORDER BY username_key LIMIT #{limit}")
  List<User> list(@Param("after") String after, @Param("limit") int limit);

  @ResultMap("user")
  @Select(affectData = true, value = """
      INSERT INTO users (username, username_key, password_hash, roles, created_at, metadata)
      VALUES (#{user.username}, #{key}, #{user.passwordHash}, #{roles}, #{user.createdAt}, #{user.metadata})
      RETURNING""" + " " + COLUMNS)
  User add(@Param("user") NewUser user, @Param("key") NameKey key, @Param("roles") SqlArray roles);

  @ResultMap("user")
  @Select(affectData = true, value = """
      UPDATE users
      SET username = #{user.username}, username_key = #{key}, password_hash = #{user.passwordHash},
          caste = #{user.caste}, is_active = #{user.active}, roles = #{roles}, metadata = #{user.metadata},
          version = version + 1
      WHERE id = #{user.id} AND version = #{user.version}
      RETURNING""" + " " + COLUMNS)
  Optional<User> update(@Param("user") User user, @Param("key") NameKey key, @Param("roles") SqlArray roles);

  @Update("""
      UPDATE users
      SET last_login = #{at}, icon = #{profile.icon}, primary_color = #{profile.primary},
          secondary_color = #{profile.secondary}, nick = #{profile.nick}, nick_key = #{nickKey}, team = #{profile.team}
      WHERE id = #{id}""")
  void noteLogin(@Param("id") UserId id, @Param("at") Instant at, @Param("profile") Profile profile,
      @Param("nickKey") Optional<NameKey> nickKey);

  @Update("UPDATE users SET password_hash = #{better} WHERE id = #{id} AND password_hash = #{old}")
  void rehash(@Param("id") UserId id, @Param("old") PasswordHash old, @Param("better") PasswordHash better);

  @Update("""
      UPDATE users SET caste = new_caste, version = version + 1
      FROM unnest(#{ids}, #{castes}) AS given (given_id, new_caste) WHERE id = given_id""")
  void changeCastes(@Param("ids") SqlArray ids, @Param("castes") SqlArray castes);

  @Update("""
      UPDATE users
      SET username = #{user.username}, username_key = #{key}, password_hash = #{user.passwordHash},
          caste = #{user.caste}, highest_caste = 0, is_active = #{user.active}, roles = '{}',
          metadata = #{user.metadata}, last_login = NULL, icon = NULL, primary_color = NULL, secondary_color = NULL,
          nick = NULL, nick_key = NULL, team = NULL, version = version + 1, erased_at = COALESCE(erased_at, #{at})
      WHERE id = #{user.id}""")
  int erase(@Param("user") User user, @Param("key") NameKey key, @Param("at") Instant at);

  @Select("SELECT id FROM users WHERE erased_at >= #{moment} ORDER BY erased_at, id")
  List<Integer> erasedSince(Instant moment);

  @Select("""
      SELECT EXISTS (SELECT FROM users WHERE username_key = #{key} AND id <> #{except})
          OR EXISTS (SELECT FROM users WHERE nick_key = #{key} AND id <> #{except})""")
  boolean isHeld(@Param("key") NameKey key, @Param("except") int except);

  @ResultMap("user")
  @Select("SELECT " + COLUMNS + """
       FROM users JOIN unnest(#{ids}, #{versions}) AS known (known_id, known_version) ON id = known_id
      WHERE version > known_version""")
  List<User> changedSince(@Param("ids") SqlArray ids, @Param("versions") SqlArray versions);
}
