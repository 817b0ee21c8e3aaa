package metaserver.domain.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The sessions of registered users. Every method throws {@link metaserver.domain.store.StoreUnavailable} when the store
 * is away.
 */
public interface SessionRepository {
  /** @throws IllegalArgumentException for a guest's session, which is not kept */
  void add(Session session);

  Optional<Session> find(TokenHash token);

  /** The user's sessions that are not revoked, newest first. */
  List<Session> open(UserId user);

  /**
   * Revokes the user's sessions but the excepted one; those revoked before keep their reason. Returns how many it was.
   */
  int revoke(UserId user, Optional<TokenHash> except, Revocation why);

  /** Revokes the user's sessions of game clients, as {@link #revoke} does; browsers stay. */
  int revokeGames(UserId user, Revocation why);

  /** Revokes one session of the user. False if it is not his or was revoked before. */
  boolean revokeOne(UserId user, TokenHash token, Revocation why);

  /** Moves the end of sessions that are not revoked. */
  void extend(Collection<TokenHash> tokens, Instant expiresAt);

  /** Those of the given sessions that are revoked. */
  Collection<Session> revokedAmong(Collection<TokenHash> tokens);

  /**
   * Forgets sessions that expired or were revoked before the moment, up to {@code limit} of them and none that somebody
   * changes just now. Returns how many it were.
   */
  int purge(Instant before, int limit);

  /**
   * Shortens the addresses of sessions that began before the moment, see {@link CoarseAddress}, with the same bounds as
   * {@link #purge}. Returns how many it were.
   */
  int coarsen(Instant before, int limit);

  /** Forgets all sessions of a user. Returns how many it were. */
  int forget(UserId user);
}
