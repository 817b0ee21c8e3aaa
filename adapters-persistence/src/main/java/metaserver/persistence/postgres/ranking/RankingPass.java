package metaserver.persistence.postgres.ranking;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import metaserver.domain.ranking.CasteRule;
import metaserver.domain.ranking.LaddersInUse;
import metaserver.domain.ranking.PublicNumber;
import metaserver.domain.store.StoreUnavailable;
import metaserver.persistence.postgres.platform.SpringTransactions;
import metaserver.persistence.postgres.platform.SqlArray;

/**
 * One ranking pass on two generations of places. The idle one is emptied in transactions of their own, since TRUNCATE
 * keeps readers out; each takes one table, since readers take both in an order of theirs and could wait in a circle.
 * Then one transaction fills the generation and points to it.
 */
final class RankingPass {
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final LadderPassMapper ladders;
  private final SpringTransactions transactions;
  private final PublicNumber order;
  private final CasteRule castes;
  private final Instant at;

  RankingPass(
      LadderPassMapper ladders, SpringTransactions transactions, PublicNumber order, CasteRule castes, Instant at) {
    this.ladders = ladders;
    this.transactions = transactions;
    this.order = order;
    this.castes = castes;
    this.at = at;
  }

  /** Makes the new places those that readers see. */
  CasteColumns run() {
    while (true) {
      long before = transactions.inTransaction(() -> empty(ladders::emptySheets0, ladders::emptySheets1));
      // A pass of somebody else's may have come in between: then these blocks are not of the sheets emptied above.
      if (transactions.inTransaction(() -> empty(ladders::emptyBlocks0, ladders::emptyBlocks1)) != before) continue;
      Filling filling = transactions.inTransaction(() -> fill(before));
      if (filling instanceof Filled(CasteColumns rule)) return rule;
    }
  }

  /** Returns the number of the pass that readers see. */
  private long empty(Runnable first, Runnable second) {
    transactions.mayTakeLong();
    ladders.lock();
    ladders.waitBriefly();
    try {
      (ladders.generation() == 0 ? second : first).run();
    } catch (StoreUnavailable e) {
      throw isKeptOut(e) ? new LaddersInUse(e) : e;
    }
    return ladders.number();
  }

  private static boolean isKeptOut(Throwable failure) {
    return (failure instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState()))
        || Optional.ofNullable(failure.getCause()).map(RankingPass::isKeptOut).orElse(false);
  }

  private Filling fill(long before) {
    transactions.mayTakeLong();
    ladders.readOneSnapshot();
    ladders.lock();
    if (ladders.number() != before) return new Overtaken();
    int generation = 1 - ladders.generation();
    place(generation);
    int active = ladders.active(generation);
    var breakpoints = castes.breakpoints(active, position -> ladders.numberAt(generation, position));
    ladders.pointTo(generation, at, order, SqlArray.numbers(breakpoints, points -> points));
    return new Filled(CasteColumns.of(before + 1, generation, castes, active));
  }

  private void place(int generation) {
    ladders.sortInMemory();
    ladders.forgetSummaries(generation);
    ladders.sumUp(generation, order, CasteRule.NOVICE_GAMES);
    ladders.groupBySorting();
    ladders.place(generation, order, CasteRule.NOVICE_GAMES);
    ladders.groupByHashing();
    ladders.placeByPlayer(generation);
  }

  private sealed interface Filling {}

  private record Filled(CasteColumns rule) implements Filling {}

  /** Another pass came in between; the idle generation is not the one that was emptied. */
  private record Overtaken() implements Filling {}
}
