package metaserver.application.moderation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.transaction.Transactions;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.moderation.Ban;
import metaserver.domain.moderation.BanId;
import metaserver.domain.moderation.BanRepository;
import metaserver.domain.moderation.BanTerms;
import metaserver.domain.moderation.Lifting;

/** Ends a ban before its time, at once for who is on line. Blocks on the store. */
public final class LiftBan {
  private final BanRepository bans;
  private final UserRepository users;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Doorkeeper doorkeeper;
  private final InstantSource clock;

  public LiftBan(BanRepository bans, UserRepository users, AuditLog audit, Transactions transactions,
      Doorkeeper doorkeeper, InstantSource clock) {
    this.bans = bans;
    this.users = users;
    this.audit = audit;
    this.transactions = transactions;
    this.doorkeeper = doorkeeper;
    this.clock = clock;
  }

  public Outcome lift(BanId id, Party by) {
    Outcome outcome = transactions.inTransaction(() -> lifted(id, by));
    if (outcome instanceof Lifted(Ban ban)) doorkeeper.changed(ban);
    return outcome;
  }

  private Outcome lifted(BanId id, Party by) {
    Optional<Ban> before = bans.find(id);
    if (before.isEmpty()) return new NoSuchBan();
    Instant now = clock.instant();
    if (!before.get().isInForce(now)) return new OverAlready(before.get());
    Optional<Ban> lifted = bans.lift(id, new Lifting(now, by));
    if (lifted.isEmpty()) return new OverAlready(before.get());
    audit.add(new Deed(now, by, DeedKind.LIFT_BAN, Optional.of(party(before.get().terms())),
        Optional.of(IssueBan.words(before.get())), Optional.empty()));
    return new Lifted(lifted.get());
  }

  private Party party(BanTerms terms) {
    return terms.subject().account().flatMap(users::find).map(Party::of)
        .orElseGet(() -> Party.at(terms.subject().network().orElseThrow().first()));
  }

  /** Who it is about, by name where there is one. */
  String name(Ban ban) {
    return ban.terms().subject().account().flatMap(users::find).map(User::username).map(Object::toString)
        .orElseGet(() -> ban.terms().subject().network().map(Object::toString).orElse("nobody"));
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /** It keeps nobody out any more. */
  public record Lifted(Ban ban) implements Outcome {}

  /** There is none of that number. */
  public record NoSuchBan() implements Outcome {}

  /** It had ended, or was lifted before. */
  public record OverAlready(Ban ban) implements Outcome {}
}
