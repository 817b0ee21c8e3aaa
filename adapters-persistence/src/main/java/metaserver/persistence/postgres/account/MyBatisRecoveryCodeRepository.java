package metaserver.persistence.postgres.account;

import java.util.Collection;
import metaserver.application.transaction.Transactions;
import metaserver.domain.account.RecoveryCodeRepository;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.UserId;
import metaserver.persistence.postgres.platform.PostgresStore;
import metaserver.persistence.postgres.platform.SqlArray;

/** Recovery codes in PostgreSQL. */
public final class MyBatisRecoveryCodeRepository implements RecoveryCodeRepository {
  private final RecoveryCodeMapper codes;
  private final Transactions transactions;

  public MyBatisRecoveryCodeRepository(PostgresStore store) {
    codes = store.mapper(RecoveryCodeMapper.class);
    transactions = store.transactions();
  }

  @Override
  public void replace(UserId user, Collection<TokenHash> all) {
    transactions.inTransaction(() -> {
      codes.forget(user);
      codes.addAll(user, SqlArray.texts(all, TokenHash::hex));
      return all;
    });
  }

  @Override
  public boolean take(UserId user, TokenHash code) {
    return codes.take(user, code) == 1;
  }

  @Override
  public int left(UserId user) {
    return codes.left(user);
  }

  @Override
  public void forget(UserId user) {
    codes.forget(user);
  }
}
