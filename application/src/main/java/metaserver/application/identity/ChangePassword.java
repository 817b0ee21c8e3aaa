package metaserver.application.identity;

import java.util.Optional;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.PasswordHash;
import metaserver.domain.identity.Revocation.Reason;

/** Gives an account another password; who is on line with it is thrown out. Blocks on hashing and on the store. */
public final class ChangePassword {
  private final Accounts accounts;
  private final PasswordHasher hasher;

  public ChangePassword(Accounts accounts, PasswordHasher hasher) {
    this.accounts = accounts;
    this.hasher = hasher;
  }

  public AccountChange change(NameKey name, Password password, PasswordUse use) {
    if (!use.accepts(password)) return new AccountChange.PasswordRefused(use);
    PasswordHash hash = hasher.hash(password); // before the account is locked: it takes long on purpose
    return accounts.change(name, user -> user.withPasswordHash(hash), Optional.of(Reason.PASSWORD_CHANGED));
  }
}
