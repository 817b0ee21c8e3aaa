package metaserver.persistence.postgres.account;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.account.Authenticator;
import metaserver.domain.account.AuthenticatorRepository;
import metaserver.domain.identity.UserId;
import metaserver.domain.text.Blob;
import metaserver.persistence.postgres.platform.PostgresStore;

/** Devices that show codes, in PostgreSQL. */
public final class MyBatisAuthenticatorRepository implements AuthenticatorRepository {
  private final AuthenticatorMapper devices;

  public MyBatisAuthenticatorRepository(PostgresStore store) {
    devices = store.mapper(AuthenticatorMapper.class);
  }

  @Override
  public Optional<Authenticator> find(UserId user) {
    return devices.find(user);
  }

  @Override
  public boolean begin(UserId user, Blob secret) {
    return devices.begin(user, secret) == 1;
  }

  @Override
  public boolean confirm(UserId user, long step, Instant at) {
    return devices.confirm(user, step, at) == 1;
  }

  @Override
  public boolean advance(UserId user, long step) {
    return devices.advance(user, step) == 1;
  }

  @Override
  public boolean forget(UserId user) {
    return devices.forget(user) == 1;
  }
}
