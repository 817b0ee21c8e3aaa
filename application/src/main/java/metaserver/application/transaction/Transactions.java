package metaserver.application.transaction;

import java.util.function.Supplier;

/**
 * Makes the changes of several repository calls one change: all are kept, or none. A lone call needs no transaction.
 */
public interface Transactions {
  /**
   * Runs the work and keeps what it changed. A call within a call joins the outer one. If the work throws, nothing is
   * kept and the exception goes on to the caller; so it is for a joined call too, whether or not the outer work
   * catches that exception. A refusal that a repository returns as a value dooms nothing.
   *
   * @throws metaserver.domain.store.StoreUnavailable when the store is away
   * @throws RuntimeException if a joined call failed and the outer work went on
   */
  <T> T inTransaction(Supplier<T> work);
}
