package metaserver.application.account;

import java.time.InstantSource;
import java.util.Optional;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.User;

/** Lets staff vouch for an account that waits. Blocks on the store. */
public final class VerifyAccount {
  private final AccountStores stores;
  private final AuditLog audit;
  private final InstantSource clock;

  public VerifyAccount(AccountStores stores, AuditLog audit, InstantSource clock) {
    this.stores = stores;
    this.audit = audit;
    this.clock = clock;
  }

  public Outcome verify(NameKey name, Party by) {
    return stores.users().find(name).map(user -> stores.transactions().inTransaction(() -> verify(user, by)))
        .orElseGet(NoSuchUser::new);
  }

  private Outcome verify(User user, Party by) {
    if (!stores.contacts().release(user.id())) return new NotWaiting(user);
    audit.add(new Deed(clock.instant(), by, DeedKind.ACCOUNT, Optional.of(Party.of(user)), Optional.of("not verified"),
        Optional.of("verified")));
    return new Verified(user);
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /** It can be used from now on. */
  public record Verified(User user) implements Outcome {}

  /** It could be used already; nothing was changed. */
  public record NotWaiting(User user) implements Outcome {}

  /** No account has the name. */
  public record NoSuchUser() implements Outcome {}
}
