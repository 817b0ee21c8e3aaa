package metaserver.application.privacy;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import metaserver.application.transaction.Transactions;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.PasswordHash;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;

/**
 * Makes an account nobody's: what names a person goes, what others' games and ratings rest on stays under a number. A
 * running server throws out whoever is on line with it, as it follows the accounts. Blocks on hashing and on the store.
 */
public final class EraseUser {
  private final NameEraser names;
  private final SessionRepository sessions;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Supplier<PasswordHash> nobodys;
  private final InstantSource clock;

  /** @param nobodys makes the hash of a password that nobody knows */
  public EraseUser(
      NameEraser names,
      SessionRepository sessions,
      AuditLog audit,
      Transactions transactions,
      Supplier<PasswordHash> nobodys,
      InstantSource clock) {
    this.names = names;
    this.sessions = sessions;
    this.audit = audit;
    this.transactions = transactions;
    this.nobodys = nobodys;
    this.clock = clock;
  }

  public Outcome erase(NameKey name) {
    return erase(name, Party.OPERATOR);
  }

  /** @param by who wants it so */
  public Outcome erase(NameKey name, Party by) {
    PasswordHash hash = nobodys.get(); // before the account is locked: it takes long on purpose
    return names.users().find(name)
        .map(user -> transactions.inTransaction(() -> erase(user.id(), hash, by))).orElseGet(NoSuchUser::new);
  }

  private Outcome erase(UserId id, PasswordHash hash, Party by) {
    if (names.lock(id).filter(user -> !user.isErased()).isEmpty()) return new NoSuchUser();
    return switch (names.users().erase(id, hash, clock.instant())) {
      case UserRepository.NameHeld _ -> new NumberHeld(id);
      case UserRepository.Erased _ -> {
        names.erase(id);
        keep(id, by);
        yield new Erased(id, sessions.forget(id));
      }
    };
  }

  /** Under the number alone, also where it is somebody's own wish. */
  private void keep(UserId id, Party by) {
    Party erased = new Party(Optional.of(id), Optional.empty(), Optional.empty());
    Party actor = by.account().equals(Optional.of(id)) ? erased : by;
    audit.add(new Deed(clock.instant(), actor, DeedKind.ACCOUNT, Optional.of(erased), Optional.of("a person's"),
        Optional.of("erased")));
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /** The account is nobody's now, and so many sessions of it are gone. */
  public record Erased(UserId id, int sessions) implements Outcome {}

  /** There is none of that name, or it was erased before. */
  public record NoSuchUser() implements Outcome {}

  /** From before such names were reserved, another account is called what this one would be called. */
  public record NumberHeld(UserId id) implements Outcome {}
}
