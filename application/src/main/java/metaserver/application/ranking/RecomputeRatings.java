package metaserver.application.ranking;

import metaserver.application.transaction.Transactions;

/**
 * Rates all games again from the opening balances on, by the constants of then. Where nobody tampered with anything
 * this changes nothing. No game settles meanwhile.
 */
public final class RecomputeRatings {
  private final RatingStores stores;
  private final Transactions transactions;

  public RecomputeRatings(RatingStores stores, Transactions transactions) {
    this.stores = stores;
    this.transactions = transactions;
  }

  /** Says what is not as it should be, and if {@code mending} makes it so. */
  public Recomputed recompute(boolean mending) {
    return transactions.inTransaction(() -> {
      stores.history().close();
      return new Recomputation(stores, mending).all();
    });
  }
}
