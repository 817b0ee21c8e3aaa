package metaserver.application.moderation;

import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.transaction.Transactions;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.Revocation;
import metaserver.domain.identity.Scope;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.moderation.Ban;
import metaserver.domain.moderation.BanRepository;
import metaserver.domain.moderation.BanSearch;
import metaserver.domain.moderation.BanTerms;
import metaserver.domain.moderation.Network;
import metaserver.domain.moderation.Subject;

/** Keeps somebody from something, at once if he is on line. Blocks on the store. */
public final class IssueBan {
  private final BanRepository bans;
  private final SessionRepository sessions;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Doorkeeper doorkeeper;
  private final InstantSource clock;

  public IssueBan(BanRepository bans, SessionRepository sessions, AuditLog audit, Transactions transactions,
      Doorkeeper doorkeeper, InstantSource clock) {
    this.bans = bans;
    this.sessions = sessions;
    this.audit = audit;
    this.transactions = transactions;
    this.doorkeeper = doorkeeper;
    this.clock = clock;
  }

  /** @param target who it is about, as the audit log shall know him */
  public Outcome issue(BanTerms terms, Party target) {
    Outcome outcome = transactions.inTransaction(() -> stored(terms, target));
    if (outcome instanceof Issued(Ban ban)) doorkeeper.changed(ban);
    return outcome;
  }

  private Outcome stored(BanTerms terms, Party target) {
    return switch (bans.add(terms)) {
      case BanRepository.Added(Ban ban) -> {
        revoke(terms);
        audit.add(new Deed(clock.instant(), terms.issuer(), DeedKind.BAN, Optional.of(target), Optional.empty(),
            Optional.of(words(ban))));
        yield new Issued(ban);
      }
      case BanRepository.Overlaps() -> new Overlaps(other(terms));
    };
  }

  /** A token that the store knows shall not open a room again when the ban is over. */
  private void revoke(BanTerms terms) {
    if (terms.scope() != Scope.LOGIN) return;
    terms.subject().account().ifPresent(user -> sessions.revoke(user, Optional.empty(),
        new Revocation(clock.instant(), Revocation.Reason.BANNED)));
  }

  private Optional<Ban> other(BanTerms terms) {
    Subject subject = terms.subject();
    BanSearch search = new BanSearch(
        subject.account(), subject.network().map(Network::first), Optional.of(terms.period().from()));
    return bans.list(search, Optional.empty(), Integer.MAX_VALUE).stream()
        .filter(ban -> ban.terms().collidesWith(terms)).findFirst();
  }

  static String words(Ban ban) {
    return "ban " + ban.id() + ", "
        + ban.terms().subject().network().map(Network::toString).map(text -> text + ", ").orElse("")
        + ban.matter() + ", " + ban.end() + (ban.terms().reason().isEmpty() ? "" : ": " + ban.terms().reason());
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /** The ban as it was stored, under its number. */
  public record Issued(Ban ban) implements Outcome {}

  /** @param other the one that is there; empty if it has just been lifted */
  public record Overlaps(Optional<Ban> other) implements Outcome {}
}
