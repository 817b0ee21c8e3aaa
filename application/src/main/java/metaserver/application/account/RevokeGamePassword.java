package metaserver.application.account;

import java.time.InstantSource;
import metaserver.application.identity.Eviction;
import metaserver.application.identity.LiveSession;
import metaserver.application.identity.LoginSecret;
import metaserver.application.identity.Presence;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Revocation;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.domain.identity.UserId;

/** Makes a game password good for nothing; who is on line by one of them is put out. Blocks on the store. */
public final class RevokeGamePassword {
  private final AccountStores stores;
  private final Presence presence;
  private final InstantSource clock;

  public RevokeGamePassword(AccountStores stores, Presence presence, InstantSource clock) {
    this.stores = stores;
    this.presence = presence;
    this.clock = clock;
  }

  /** False if the account has none of that number. */
  public boolean revoke(UserId user, int id) {
    boolean revoked = stores.gamePasswords().revoke(user, id);
    if (revoked) presence.all().stream().filter(session -> isByGamePassword(session, user)).toList().forEach(session -> end(user, session));
    return revoked;
  }

  private static boolean isByGamePassword(LiveSession session, UserId user) {
    return session.player().equals(PlayerId.of(user)) && session.secret() == LoginSecret.GAME_PASSWORD;
  }

  private void end(UserId user, LiveSession session) {
    stores.sessions().revokeOne(user, session.token(), new Revocation(clock.instant(), Reason.LOGGED_OUT));
    presence.evict(session.token(), new Eviction.Revoked(Reason.LOGGED_OUT));
  }
}
