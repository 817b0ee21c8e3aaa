package metaserver.persistence.postgres.ranking;

import java.util.ArrayList;
import java.util.List;
import metaserver.application.transaction.Transactions;
import metaserver.persistence.postgres.platform.SqlArray;

/**
 * Gives accounts the castes of a pass in short transactions: logging in locks the account's row too, and must not wait
 * for a million others. Who is locked meanwhile comes last.
 */
final class CasteAwards {
  /** As many accounts as there are in 32 blocks of places. */
  private static final int ACCOUNTS = 2048;

  private final CasteMapper castes;
  private final Transactions transactions;

  CasteAwards(CasteMapper castes, Transactions transactions) {
    this.castes = castes;
    this.transactions = transactions;
  }

  void award(CasteColumns rule) {
    List<Integer> busy = new ArrayList<>();
    int last = castes.lastUser();
    for (int from = 0; from <= last; from += ACCOUNTS) {
      List<Integer> due = due(rule, from);
      if (due.isEmpty()) continue;
      busy.addAll(due);
      busy.removeAll(transactions.inTransaction(() -> award(rule, castes.lockFree(numbers(due)))));
    }
    busy.forEach(one -> transactions.inTransaction(() -> award(rule, castes.lock(numbers(List.of(one))))));
  }

  private List<Integer> due(CasteColumns rule, int from) {
    return transactions.inTransaction(() -> {
      castes.joinByHashing();
      return castes.due(rule, from, from + ACCOUNTS - 1);
    });
  }

  /** @param locked in ascending order */
  private List<Integer> award(CasteColumns rule, List<Integer> locked) {
    if (locked.isEmpty()) return locked;
    castes.joinByHashing();
    castes.award(rule, numbers(locked), locked.getFirst(), locked.getLast());
    return locked;
  }

  private static SqlArray numbers(List<Integer> ids) {
    return SqlArray.numbers(ids, id -> id);
  }
}
