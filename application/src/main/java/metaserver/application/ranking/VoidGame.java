package metaserver.application.ranking;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.transaction.Transactions;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Party;
import metaserver.domain.games.GameId;
import metaserver.domain.ranking.RatingHistory.Entry;
import metaserver.domain.ranking.Voiding;

/**
 * Takes a game out of the ratings, as if it had not counted: what was rated after it is rated again, by the constants
 * of then. Its own history stays readable. No game settles meanwhile.
 */
public final class VoidGame {
  private final RatingStores stores;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  public VoidGame(RatingStores stores, AuditLog audit, Transactions transactions, InstantSource clock) {
    this.stores = stores;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Voids it, or only finds out what that would change. */
  public GameVoiding decide(GameId game, Decision decision) {
    return transactions.inTransaction(() -> {
      stores.history().close();
      Optional<Entry> entry = stores.history().find(game);
      if (entry.isEmpty()) return new GameVoiding.NotCounted();
      Optional<Voiding> before = entry.get().voided();
      return before.isPresent() ? new GameVoiding.VoidAlready(before.get()) : decide(game, entry.get(), decision);
    });
  }

  private GameVoiding decide(GameId game, Entry entry, Decision decision) {
    return switch (decision) {
      case Ask() -> new GameVoiding.WouldVoid(recompute(entry, false));
      case Order(Party by, String reason) -> {
        Instant now = clock.instant();
        stores.history().markVoid(entry.number(), new Voiding(now, by.signature(), reason));
        Recomputed recomputed = recompute(entry, true);
        // last, since whoever seals a day waits for all deeds that are under way, and holds up those that follow
        audit.add(new Deed(now, by, DeedKind.GAME_VOIDED, Optional.empty(), Optional.of("game " + game + " counts"),
            Optional.of("game " + game + " is void: " + reason)));
        yield new GameVoiding.Voided(recomputed);
      }
    };
  }

  private Recomputed recompute(Entry entry, boolean writing) {
    Recomputation recomputation = new Recomputation(stores, writing);
    recomputation.without(entry);
    return recomputation.after(entry.number());
  }

  /** What is wanted. */
  public sealed interface Decision {}

  /** To know what would change. */
  public record Ask() implements Decision {}

  /**
   * To void it.
   *
   * @param by whose name, and {@code reason}, are as {@link Voiding} takes them
   */
  public record Order(Party by, String reason) implements Decision {}
}
