package metaserver.application.account;

import java.time.InstantSource;
import java.util.List;
import metaserver.application.identity.LiveSession;
import metaserver.application.identity.Presence;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.UserId;

/** Says where an owner is logged in. Blocks on the store. */
public final class ListSessions {
  private final AccountStores stores;
  private final Presence presence;
  private final InstantSource clock;

  public ListSessions(AccountStores stores, Presence presence, InstantSource clock) {
    this.stores = stores;
    this.presence = presence;
    this.clock = clock;
  }

  /** Those that can still be used, newest first. */
  public List<Listed> list(UserId user) {
    return stores.sessions().open(user).stream().map(this::listed)
        .filter(one -> one.here() || one.session().isUsable(clock.instant())).toList();
  }

  private Listed listed(Session session) {
    return new Listed(session, presence.find(session.token()).filter(LiveSession::isInRoom).isPresent());
  }

  /** @param here whether he is in a room by it just now */
  public record Listed(Session session, boolean here) {}
}
