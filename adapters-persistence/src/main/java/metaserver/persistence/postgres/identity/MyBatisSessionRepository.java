package metaserver.persistence.postgres.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import metaserver.domain.identity.CoarseAddress;
import metaserver.domain.identity.Revocation;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionClient;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.UserId;
import metaserver.persistence.postgres.platform.PostgresStore;
import metaserver.persistence.postgres.platform.SqlArray;

/** Sessions in PostgreSQL. */
public final class MyBatisSessionRepository implements SessionRepository {
  private final SessionMapper sessions;

  public MyBatisSessionRepository(PostgresStore store) {
    sessions = store.mapper(SessionMapper.class);
  }

  @Override
  public void add(Session session) {
    if (session.player().isGuest()) throw new IllegalArgumentException("a guest's session is not kept");
    Optional<SessionClient.Game> game =
        session.client() instanceof SessionClient.Game played ? Optional.of(played) : Optional.empty();
    Optional<String> browser =
        session.client() instanceof SessionClient.Browser(String name) ? Optional.of(name) : Optional.empty();
    sessions.add(session, game.map(SessionClient.Game::family), game.map(SessionClient.Game::build).orElse(0), browser,
        session.revocation().map(Revocation::at), session.revocation().map(Revocation::reason));
  }

  @Override
  public Optional<Session> find(TokenHash token) {
    return sessions.find(token);
  }

  @Override
  public List<Session> open(UserId user) {
    return sessions.open(user);
  }

  @Override
  public int revoke(UserId user, Optional<TokenHash> except, Revocation why) {
    return sessions.revoke(user, except.map(TokenHash::hex).orElse(""), why);
  }

  @Override
  public int revokeGames(UserId user, Revocation why) {
    return sessions.revokeGames(user, why);
  }

  @Override
  public boolean revokeOne(UserId user, TokenHash token, Revocation why) {
    return sessions.revokeOne(user, token, why) == 1;
  }

  @Override
  public void extend(Collection<TokenHash> tokens, Instant expiresAt) {
    if (!tokens.isEmpty()) sessions.extend(digits(tokens), expiresAt);
  }

  @Override
  public Collection<Session> revokedAmong(Collection<TokenHash> tokens) {
    return tokens.isEmpty() ? List.of() : sessions.revokedAmong(digits(tokens));
  }

  @Override
  public int purge(Instant before, int limit) {
    return sessions.purge(before, limit);
  }

  @Override
  public int coarsen(Instant before, int limit) {
    return sessions.coarsen(before, limit, CoarseAddress.IPV4_BITS, CoarseAddress.IPV6_BITS);
  }

  @Override
  public int forget(UserId user) {
    return sessions.forget(user);
  }

  private static SqlArray digits(Collection<TokenHash> tokens) {
    return SqlArray.texts(tokens, TokenHash::hex);
  }
}
