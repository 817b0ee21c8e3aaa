package metaserver.persistence.postgres.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.account.Contact;
import metaserver.domain.account.MailAddress;
import metaserver.domain.identity.UserId;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.ConstructorArgs;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The statements on contacts and waiting accounts. */
interface ContactMapper {
  @Insert("""
      INSERT INTO account_contacts (user_id, address, address_key, verified_at)
      VALUES (#{contact.user}, #{contact.address}, #{key}, #{contact.verifiedAt})
      ON CONFLICT (user_id) DO UPDATE
      SET address = EXCLUDED.address, address_key = EXCLUDED.address_key, verified_at = EXCLUDED.verified_at""")
  void put(@Param("contact") Contact contact, @Param("key") String key);

  @ConstructorArgs({
    @Arg(column = "user_id", javaType = UserId.class),
    @Arg(column = "address", javaType = MailAddress.class),
    @Arg(column = "verified_at", javaType = Optional.class, typeHandler = VerifiedHandler.class)
  })
  @Select("SELECT user_id, address, verified_at FROM account_contacts WHERE user_id = #{user}")
  Optional<Contact> find(UserId user);

  @Select("""
      SELECT user_id FROM account_contacts WHERE address_key = #{key} AND verified_at IS NOT NULL
      ORDER BY user_id LIMIT #{limit}""")
  List<Integer> verified(@Param("key") String key, @Param("limit") int limit);

  @Delete("DELETE FROM account_contacts WHERE user_id = #{user}")
  void forget(UserId user);

  @Insert("INSERT INTO account_holds (user_id, since) VALUES (#{user}, #{since}) ON CONFLICT (user_id) DO NOTHING")
  void hold(@Param("user") UserId user, @Param("since") Instant since);

  @Select("SELECT EXISTS (SELECT FROM account_holds WHERE user_id = #{user})")
  boolean isOnHold(UserId user);

  @Delete("DELETE FROM account_holds WHERE user_id = #{user}")
  int release(UserId user);

  @Select("SELECT user_id FROM account_holds WHERE since < #{moment} ORDER BY since, user_id LIMIT #{limit}")
  List<Integer> onHoldSince(@Param("moment") Instant moment, @Param("limit") int limit);
}
