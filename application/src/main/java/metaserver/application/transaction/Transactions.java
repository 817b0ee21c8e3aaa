package metaserver.application.transaction;

import java.util.function.Supplier;

/**
 * Lets one use case change several repositories or none. A lone statement needs none of this: its COMMIT would only
 * cost another round trip.
 */
public interface Transactions {
  /**
   * Runs the work and keeps all of what it changed, or, if it throws, nothing, and throws the same. A call inside
   * joins the transaction that runs already.
   */
  <T> T inTransaction(Supplier<T> work);
}
