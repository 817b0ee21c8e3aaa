package metaserver.persistence.postgres.account;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.account.MailToken;
import metaserver.domain.account.MailTokenRepository;
import metaserver.domain.account.Purpose;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.UserId;
import metaserver.persistence.postgres.platform.PostgresStore;

/** Codes that were sent by mail, in PostgreSQL. */
public final class MyBatisMailTokenRepository implements MailTokenRepository {
  private final MailTokenMapper tokens;

  public MyBatisMailTokenRepository(PostgresStore store) {
    tokens = store.mapper(MailTokenMapper.class);
  }

  @Override
  public void add(MailToken token) {
    tokens.add(token);
  }

  @Override
  public Optional<MailToken> take(TokenHash hash, Purpose purpose, Instant now) {
    return tokens.take(hash, purpose, now);
  }

  @Override
  public int count(UserId user, Purpose purpose, Instant now) {
    return tokens.count(user, purpose, now);
  }

  @Override
  public void forget(UserId user, Purpose purpose) {
    tokens.forgetPurpose(user, purpose);
  }

  @Override
  public void forget(UserId user) {
    tokens.forget(user);
  }

  @Override
  public int purge(Instant before, int limit) {
    return tokens.purge(before, limit);
  }
}
