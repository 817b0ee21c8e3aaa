package metaserver.application.account;

import java.time.InstantSource;
import java.util.Optional;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.User;

/** Lets staff end an owner's being asked for codes, when his device is lost. Blocks on the store. */
public final class DropCodes {
  private final AccountStores stores;
  private final AuditLog audit;
  private final InstantSource clock;

  public DropCodes(AccountStores stores, AuditLog audit, InstantSource clock) {
    this.stores = stores;
    this.audit = audit;
    this.clock = clock;
  }

  public Outcome drop(NameKey name, Party by) {
    return stores.users().find(name).map(user -> stores.transactions().inTransaction(() -> drop(user, by)))
        .orElseGet(NoSuchUser::new);
  }

  private Outcome drop(User user, Party by) {
    if (!stores.authenticators().forget(user.id())) return new HadNone(user);
    audit.add(new Deed(clock.instant(), by, DeedKind.ACCOUNT, Optional.of(Party.of(user)),
        Optional.of("asked for codes"), Optional.of("not asked for codes")));
    return new Dropped(user);
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /** The password alone lets him in. */
  public record Dropped(User user) implements Outcome {}

  /** He was asked for none; nothing was changed. */
  public record HadNone(User user) implements Outcome {}

  /** No account has the name. */
  public record NoSuchUser() implements Outcome {}
}
