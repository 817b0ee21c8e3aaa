package metaserver.application.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;

/**
 * Brings to those on line what was changed in the store behind the server's back: revoked sessions end, changed roles
 * and castes show. Run every few seconds; asking costs two statements, however many are on line.
 */
public final class FollowAccounts {
  private final UserRepository users;
  private final SessionRepository sessions;
  private final Presence presence;
  private final Bar bar;

  public FollowAccounts(UserRepository users, SessionRepository sessions, Presence presence, Bar bar) {
    this.users = users;
    this.sessions = sessions;
    this.presence = presence;
    this.bar = bar;
  }

  public void follow() {
    Collection<LiveSession> registered = presence.all().stream().filter(session -> session.user().isPresent()).toList();
    if (registered.isEmpty()) return;
    for (Session session : sessions.revokedAmong(registered.stream().map(LiveSession::token).toList())) {
      session.revocation().ifPresent(why -> presence.evict(session.token(), eviction(session, why.reason())));
    }
    users.changedSince(versions(registered)).forEach(this::changed);
  }

  /** Who is banned is told by which ban. */
  private Eviction eviction(Session session, Reason why) {
    if (why != Reason.BANNED) return new Eviction.Revoked(why);
    return presence.find(session.token()).flatMap(live -> bar.atLogin(live.user(), session.address()))
        .<Eviction>map(ban -> new Eviction.ShownOut(ban.notice())).orElseGet(() -> new Eviction.Revoked(why));
  }

  private static Map<UserId, Integer> versions(Collection<LiveSession> registered) {
    Map<UserId, Integer> versions = new HashMap<>();
    registered.forEach(session -> session.user().ifPresent(user -> versions.put(user.id(), user.version())));
    return versions;
  }

  private void changed(User user) {
    presence.refresh(user);
    if (!user.active()) presence.evictAll(user.id(), new Eviction.Revoked(Reason.ACCOUNT_DISABLED));
  }
}
