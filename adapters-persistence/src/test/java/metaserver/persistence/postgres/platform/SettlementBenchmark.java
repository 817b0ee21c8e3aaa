package metaserver.persistence.postgres.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import metaserver.application.settlement.ScoreTable;
import metaserver.application.settlement.SettleGame;
import metaserver.domain.games.EndedCode;
import metaserver.domain.games.GameRepository.Unsettled;
import metaserver.domain.games.Reported;
import metaserver.domain.games.Standings;
import metaserver.domain.lobby.RoomType;
import metaserver.persistence.postgres.PostgresDatabase;
import metaserver.persistence.postgres.platform.RecordedStatements.Recorded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A whole settlement of a ranked game of 16, ratings included, beside the same statements in plain JDBC on the same
 * pool, in rounds that take turns. Each thread has players of its own. Its name keeps it out of the build:
 * {@code mvn verify -pl adapters-persistence -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest=SettlementBenchmark}.
 */
class SettlementBenchmark {
  private static final int THREADS = 8;
  private static final int PLAYERS = 16;
  private static final int ROUNDS = 10;
  private static final int GAMES = 80;

  private final PostgresDatabase database = PostgresDatabase.fresh(18);
  private final PostgresStore store =
      PostgresStore.open(database.settings().with(new PoolSettings(THREADS, THREADS, Duration.ofSeconds(3))));
  private final ScoreTable table = new ScoreTable(new PostgresStores(store));
  private final List<int[]> players = IntStream.range(0, THREADS).mapToObj(thread ->
      IntStream.range(0, PLAYERS).map(i -> table.account("p" + thread + "x" + i)).toArray()).toList();
  private int wireId = 1000;

  /** No other number in a statement is like a game's. */
  @BeforeEach
  void numberGames() {
    database.execute("SELECT setval(pg_get_serial_sequence('games', 'id'), 500000000)");
  }

  @Test
  void settleAGameOfSixteen() throws Exception {
    RecordedStatements spy = new RecordedStatements();
    store.configuration().addInterceptor(spy);
    for (int i = 0; i < 5; i++) turn(prepared(5), this::settle);
    List<List<Recorded>> recorded = new ArrayList<>();
    List<Unsettled> models = new ArrayList<>();
    for (List<Unsettled> one : prepared(1)) {
      spy.start();
      settle(0, one.getFirst());
      recorded.add(spy.stop());
      models.add(one.getFirst());
    }
    System.out.printf("statements: %d%n", recorded.getFirst().size());
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      double ours = turn(prepared(GAMES), this::settle);
      double plain = turn(prepared(GAMES), (thread, facts) -> again(recorded.get(thread), models.get(thread), facts));
      if (round >= ROUNDS / 2) ratios.add(ours / plain);
      System.out.printf("settlement of 16: repositories %.0f/s, JDBC %.0f/s, ratio %.2f%n", ours, plain, ours / plain);
    }
    double[] sorted = ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        "settlement of 16: median ratio %.2f of %s%n", sorted[sorted.length / 2], Arrays.toString(sorted));
    store.close();
  }

  private List<List<Unsettled>> prepared(int each) {
    for (int i = 0; i < each; i++) {
      for (int[] who : players) {
        table.start(++wireId, RoomType.RANKED, who);
        table.report(who[0], wireId, inOrder(who));
      }
    }
    List<List<Unsettled>> byThread = new ArrayList<>();
    List<Unsettled> all = table.unsettled();
    for (int[] who : players) {
      byThread.add(all.stream().filter(facts -> facts.participants().getFirst().id().value() == who[0]).toList());
    }
    database.execute("ANALYZE");
    return byThread;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Standings inOrder(int... who) {
    List<Integer>[] teams = Arrays.stream(who).mapToObj(List::of).toArray(List[]::new);
    return Reported.standings(EndedCode.NORMAL, teams);
  }

  /** Returns games per second. */
  private static double turn(List<List<Unsettled>> games, Work work) throws Exception {
    long start = System.nanoTime();
    int sum = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int mine = thread;
        counts.add(threads.submit(() -> {
          for (Unsettled facts : games.get(mine)) work.run(mine, facts);
          return games.get(mine).size();
        }));
      }
      for (Future<Integer> count : counts) sum += count.get();
    }
    return sum / ((System.nanoTime() - start) / 1e9);
  }

  private void settle(int thread, Unsettled facts) {
    if (!(table.settle(facts) instanceof SettleGame.Settled)) throw new IllegalStateException("not settled");
  }

  /** All that differs is the game. */
  private void again(List<Recorded> statements, Unsettled model, Unsettled facts) throws SQLException {
    Map<Object, Object> instead = new HashMap<>();
    instead.put(model.game().id().value(), facts.game().id().value());
    try (Connection connection = store.connections().getConnection()) {
      connection.setAutoCommit(false);
      for (Recorded statement : statements) statement.run(connection, instead);
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private interface Work {
    void run(int thread, Unsettled facts) throws Exception;
  }
}
