package metaserver.bootstrap.storage;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import metaserver.bootstrap.monitoring.StoreWatch;
import metaserver.network.http.Metrics;
import metaserver.network.http.Metrics.Spent;
import metaserver.persistence.postgres.platform.PoolUse;
import metaserver.persistence.postgres.platform.PostgresStore;
import metaserver.persistence.postgres.platform.StatementTimes;

/** A database as it is seen from here: its pool and its statements. What it sees itself is asked by commands. */
record PostgresWatch(PostgresStore store) implements StoreWatch {
  private static final List<String> STATEMENT = List.of("statement");

  @Override
  public String schema() {
    return store.state().schema();
  }

  @Override
  public String pool() {
    PoolUse use = store.use();
    return use.active() + " at work, " + use.idle() + " free, " + use.most() + " at the most; waiting: " + use.waiting()
        + "; refused: " + use.refused();
  }

  @Override
  public void describe(Metrics metrics) {
    metrics.gauge("metaserver_db_connections", "Connections to the database by state.", List.of("state"),
        () -> Map.of(List.of("active"), store.use().active(), List.of("idle"), store.use().idle()));
    metrics.gauge("metaserver_db_connections_max", "Connections to the database at the most.",
        () -> store.use().most());
    metrics.gauge("metaserver_db_waiting", "Calls that wait for a connection to the database.",
        () -> store.use().waiting());
    metrics.times("metaserver_db_wait_seconds", "Time that calls waited for a connection to the database.", List.of(),
        () -> Map.of(List.of(), new Spent(store.use().handed(), store.use().waitedSeconds())));
    metrics.counter("metaserver_db_refused", "Calls that got no connection to the database in time.",
        () -> store.use().refused());
    metrics.times("metaserver_statement_seconds", "Time that SQL statements took, by mapper and method.", STATEMENT,
        () -> statements(spent -> new Spent(spent.runs(), spent.seconds())));
    metrics.counter("metaserver_statement_failures", "SQL statements that failed, by mapper and method.", STATEMENT,
        () -> statements(StatementTimes.Spent::failures));
  }

  private <T> Map<List<String>, T> statements(Function<StatementTimes.Spent, T> figure) {
    return store.times().all().entrySet().stream()
        .collect(Collectors.toMap(
            statement -> List.of(statement.getKey()), statement -> figure.apply(statement.getValue())));
  }
}
