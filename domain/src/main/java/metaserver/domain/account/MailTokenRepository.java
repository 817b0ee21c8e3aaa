package metaserver.domain.account;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.UserId;

/**
 * Codes that were sent by mail. Every method throws {@link metaserver.domain.store.StoreUnavailable} when the store is
 * away.
 */
public interface MailTokenRepository {
  /** The account must be there. */
  void add(MailToken token);

  /** Takes it, so that nobody else gets it. Empty if there is none for that purpose, or its time is over. */
  Optional<MailToken> take(TokenHash hash, Purpose purpose, Instant now);

  /** How many of an account can still be taken. */
  int count(UserId user, Purpose purpose, Instant now);

  /** Forgets an account's for one purpose. */
  void forget(UserId user, Purpose purpose);

  /** Forgets all of an account's, whatever they are for. */
  void forget(UserId user);

  /** Forgets up to {@code limit} of those whose time was over before the moment, and says how many it were. */
  int purge(Instant before, int limit);
}
