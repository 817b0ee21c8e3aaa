package metaserver.application.ranking;

import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.transaction.Transactions;
import metaserver.domain.games.GameId;
import metaserver.domain.ranking.RatingHistory.Entry;
import metaserver.domain.ranking.Voiding;

/**
 * Takes a game out of the ratings, as if it had not counted: what was rated after it is rated again, by the constants
 * of then. Its own history stays readable. No game settles meanwhile.
 */
public final class VoidGame {
  private final RatingStores stores;
  private final Transactions transactions;
  private final InstantSource clock;

  public VoidGame(RatingStores stores, Transactions transactions, InstantSource clock) {
    this.stores = stores;
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
      return before.isPresent() ? new GameVoiding.VoidAlready(before.get()) : decide(entry.get(), decision);
    });
  }

  private GameVoiding decide(Entry entry, Decision decision) {
    return switch (decision) {
      case Ask() -> new GameVoiding.WouldVoid(recompute(entry, false));
      case Order(String by, String reason) -> {
        stores.history().markVoid(entry.number(), new Voiding(clock.instant(), by, reason));
        yield new GameVoiding.Voided(recompute(entry, true));
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
   * @param by and {@code reason} as {@link Voiding} takes them
   */
  public record Order(String by, String reason) implements Decision {}
}
