package metaserver.persistence.memory.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Revocation;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionClient;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.UserId;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** Sessions in memory. */
public final class InMemorySessionRepository implements SessionRepository {
  private final InMemoryTransactions store;
  private final Table<String, Session> sessions;

  public InMemorySessionRepository(InMemoryTransactions store) {
    this.store = store;
    this.sessions = new Table<>(store);
  }

  @Override
  public void add(Session session) {
    if (session.player().isGuest()) throw new IllegalArgumentException("a guest's session is not kept");
    store.locked(() -> {
      if (sessions.get(session.token().hex()).isPresent()) throw new IllegalStateException("two sessions of one token");
      sessions.put(session.token().hex(), session);
      return session;
    });
  }

  @Override
  public Optional<Session> find(TokenHash token) {
    return store.locked(() -> sessions.get(token.hex()));
  }

  @Override
  public List<Session> open(UserId user) {
    return store.locked(() -> openOf(user).sorted(Comparator.comparing(Session::createdAt).reversed()).toList());
  }

  @Override
  public int revoke(UserId user, Optional<TokenHash> except, Revocation why) {
    return revoke(user, session -> !except.equals(Optional.of(session.token())), why);
  }

  @Override
  public int revokeGames(UserId user, Revocation why) {
    return revoke(user, session -> session.client() instanceof SessionClient.Game, why);
  }

  @Override
  public boolean revokeOne(UserId user, TokenHash token, Revocation why) {
    return revoke(user, session -> session.token().equals(token), why) == 1;
  }

  private int revoke(UserId user, Predicate<Session> which, Revocation why) {
    return store.locked(() -> {
      List<Session> revoked = openOf(user).filter(which).toList();
      revoked.forEach(session -> put(session.revoked(why)));
      return revoked.size();
    });
  }

  @Override
  public void extend(Collection<TokenHash> tokens, Instant expiresAt) {
    store.locked(() -> {
      List<Session> extended = among(tokens).filter(session -> session.revocation().isEmpty()).toList();
      extended.forEach(session -> put(session.expiringAt(expiresAt)));
      return extended;
    });
  }

  @Override
  public Collection<Session> revokedAmong(Collection<TokenHash> tokens) {
    return store.locked(() -> among(tokens).filter(session -> session.revocation().isPresent()).toList());
  }

  @Override
  public int purge(Instant before, int limit) {
    return store.locked(() -> {
      List<Session> over = sessions.all().filter(session -> session.expiresAt().isBefore(before)
          || session.revocation().filter(why -> why.at().isBefore(before)).isPresent()).limit(limit).toList();
      over.forEach(session -> sessions.remove(session.token().hex()));
      return over.size();
    });
  }

  @Override
  public int coarsen(Instant before, int limit) {
    return store.locked(() -> {
      List<Session> whole = sessions.all().filter(session -> session.createdAt().isBefore(before))
          .filter(session -> !session.equals(session.coarsened())).limit(limit).toList();
      whole.forEach(session -> put(session.coarsened()));
      return whole.size();
    });
  }

  @Override
  public int forget(UserId user) {
    PlayerId player = PlayerId.of(user);
    return store.locked(() -> sessions.removeIf(session -> session.player().equals(player)));
  }

  private Stream<Session> openOf(UserId user) {
    PlayerId player = PlayerId.of(user);
    return sessions.all().filter(session -> session.player().equals(player) && session.revocation().isEmpty());
  }

  private Stream<Session> among(Collection<TokenHash> tokens) {
    return tokens.stream().distinct().flatMap(token -> sessions.get(token.hex()).stream());
  }

  private void put(Session session) {
    sessions.put(session.token().hex(), session);
  }
}
