package metaserver.application.moderation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.identity.Eviction;
import metaserver.application.identity.LiveSession;
import metaserver.application.identity.Presence;
import metaserver.application.transaction.Transactions;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.Household;
import metaserver.domain.identity.Revocation;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.User;

/** Ends somebody's session, and keeps him out of the room he was in for a minute. Blocks on the store. */
public final class KickPlayer {
  private final SessionRepository sessions;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Presence presence;
  private final Kicks kicks;
  private final Doorkeeper doorkeeper;
  private final InstantSource clock;

  public KickPlayer(SessionRepository sessions, AuditLog audit, Transactions transactions, Presence presence,
      Kicks kicks, Doorkeeper doorkeeper, InstantSource clock) {
    this.sessions = sessions;
    this.audit = audit;
    this.transactions = transactions;
    this.presence = presence;
    this.kicks = kicks;
    this.doorkeeper = doorkeeper;
    this.clock = clock;
  }

  /** @param room the number of the room he is in */
  public void kick(LiveSession session, int room, Party by, String reason) {
    Instant now = clock.instant();
    transactions.inTransaction(() -> stored(session, room, by, reason, now));
    kicks.add(session, room, now); // before he goes: he may be back at once
    presence.evict(session.token(),
        new Eviction.ShownOut("You were asked to leave" + (reason.isEmpty() ? "." : ": " + reason)));
    doorkeeper.look(other -> other.player().equals(session.player())
        || (session.player().isGuest() && other.player().isGuest()
            && Household.of(other.session().address()).equals(Household.of(session.session().address()))));
  }

  private int stored(LiveSession session, int room, Party by, String reason, Instant now) {
    audit.add(new Deed(now, by, DeedKind.KICK, Optional.of(party(session)), Optional.empty(),
        Optional.of("room " + room + (reason.isEmpty() ? "" : ": " + reason))));
    return session.player().user().map(user -> sessions.revoke(user, Optional.empty(),
        new Revocation(now, Revocation.Reason.KICKED))).orElse(0);
  }

  /** Whom the audit log shall know: an account, or a guest's name and address. */
  static Party party(LiveSession session) {
    return session.user().map((User user) -> Party.of(user)).orElseGet(() -> new Party(
        Optional.empty(), Optional.of(session.profile().nick().text()), Optional.of(session.session().address())));
  }
}
