package metaserver.persistence.memory.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.account.MailToken;
import metaserver.domain.account.MailTokenRepository;
import metaserver.domain.account.Purpose;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.UserId;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** Codes that were sent by mail, in memory. */
public final class InMemoryMailTokenRepository implements MailTokenRepository {
  private final InMemoryTransactions store;
  private final Table<String, MailToken> tokens;

  public InMemoryMailTokenRepository(InMemoryTransactions store) {
    this.store = store;
    this.tokens = new Table<>(store);
  }

  @Override
  public void add(MailToken token) {
    store.locked(() -> {
      tokens.put(token.hash().hex(), token);
      return token;
    });
  }

  @Override
  public Optional<MailToken> take(TokenHash hash, Purpose purpose, Instant now) {
    return store.locked(() -> {
      Optional<MailToken> found = tokens.get(hash.hex())
          .filter(token -> token.purpose() == purpose && now.isBefore(token.expiresAt()));
      found.ifPresent(token -> tokens.remove(token.hash().hex()));
      return found;
    });
  }

  @Override
  public int count(UserId user, Purpose purpose, Instant now) {
    return store.locked(() -> (int) tokens.all().filter(token -> token.user().equals(user) && token.purpose() == purpose
        && now.isBefore(token.expiresAt())).count());
  }

  @Override
  public void forget(UserId user, Purpose purpose) {
    store.locked(() -> tokens.removeIf(token -> token.user().equals(user) && token.purpose() == purpose));
  }

  @Override
  public void forget(UserId user) {
    store.locked(() -> tokens.removeIf(token -> token.user().equals(user)));
  }

  @Override
  public int purge(Instant before, int limit) {
    return store.locked(() -> {
      List<MailToken> over = tokens.all().filter(token -> token.expiresAt().isBefore(before)).limit(limit).toList();
      over.forEach(token -> tokens.remove(token.hash().hex()));
      return over.size();
    });
  }
}
