package metaserver.persistence.postgres.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.account.DeviceName;
import metaserver.domain.account.GamePassword;
import metaserver.domain.account.GamePasswordRepository;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.UserId;
import metaserver.persistence.postgres.platform.PostgresStore;

/** Passwords of devices in PostgreSQL. */
public final class MyBatisGamePasswordRepository implements GamePasswordRepository {
  private final GamePasswordMapper passwords;

  public MyBatisGamePasswordRepository(PostgresStore store) {
    passwords = store.mapper(GamePasswordMapper.class);
  }

  @Override
  public GamePassword add(UserId user, DeviceName device, TokenHash digest, Instant at) {
    return passwords.add(user, device, digest, at);
  }

  @Override
  public List<GamePassword> of(UserId user) {
    return passwords.of(user);
  }

  @Override
  public Optional<UserId> use(TokenHash digest, Instant at) {
    return passwords.use(digest, at).map(GamePassword::user);
  }

  @Override
  public boolean revoke(UserId user, int id) {
    return passwords.revoke(user, id) == 1;
  }

  @Override
  public int forget(UserId user) {
    return passwords.forget(user);
  }
}
