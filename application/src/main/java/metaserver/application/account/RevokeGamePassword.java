package metaserver.application.account;

import java.time.InstantSource;
import java.util.List;
import metaserver.application.identity.Eviction;
import metaserver.application.identity.Presence;
import metaserver.domain.identity.Revocation;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionClient;
import metaserver.domain.identity.UserId;

/**
 * Makes a game password good for nothing. Whose device it was cannot be told from a session, so the account's game
 * clients have to log in again, all of them. Blocks on the store.
 */
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
    if (!stores.gamePasswords().revoke(user, id)) return false;
    List<Session> games = stores.sessions().open(user).stream()
        .filter(session -> session.client() instanceof SessionClient.Game).toList();
    stores.sessions().revokeGames(user, new Revocation(clock.instant(), Reason.LOGGED_OUT));
    games.forEach(session -> presence.evict(session.token(), new Eviction.Revoked(Reason.LOGGED_OUT)));
    return true;
  }
}
