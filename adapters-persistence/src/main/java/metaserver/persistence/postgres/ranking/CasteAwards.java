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
  private static final int ACCOUNTS = 2000;

  private final CasteMapper castes;
  private final Transactions transactions;

  CasteAwards(CasteMapper castes, Transactions transactions) {
    this.castes = castes;
    this.transactions = transactions;
  }

  void award(CasteColumns rule) {
    List<Integer> busy = new ArrayList<>();
    int last = castes.lastUser();
    for (int after = 0; after < last; after += ACCOUNTS) {
      List<Integer> due = castes.due(rule, after, after + ACCOUNTS);
      if (due.isEmpty()) continue;
      busy.addAll(due);
      busy.removeAll(transactions.inTransaction(() -> award(rule, castes.lockFree(numbers(due)))));
    }
    busy.forEach(one -> transactions.inTransaction(() -> award(rule, castes.lock(numbers(List.of(one))))));
  }

  private List<Integer> award(CasteColumns rule, List<Integer> locked) {
    if (!locked.isEmpty()) castes.award(rule, numbers(locked));
    return locked;
  }

  private static SqlArray numbers(List<Integer> ids) {
    return SqlArray.numbers(ids, id -> id);
  }
}
