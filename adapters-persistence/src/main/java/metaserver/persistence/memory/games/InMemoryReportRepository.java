package metaserver.persistence.memory.games;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import metaserver.domain.games.GameId;
import metaserver.domain.games.Report;
import metaserver.domain.games.ReportRepository;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** Reports in memory. */
public final class InMemoryReportRepository implements ReportRepository {
  private static final Comparator<Report> BY_ARRIVAL =
      Comparator.comparing(Report::arrivedAt).thenComparingInt(report -> report.sender().value());

  private final InMemoryTransactions store;
  private final Table<GameId, List<Report>> reports;

  public InMemoryReportRepository(InMemoryTransactions store) {
    this.store = store;
    this.reports = new Table<>(store);
  }

  @Override
  public void add(Report report) {
    store.locked(() -> {
      List<Report> known = ofGame(report.game());
      if (known.stream().anyMatch(other -> BY_ARRIVAL.compare(other, report) == 0)) return known;
      reports.put(report.game(), Stream.concat(known.stream(), Stream.of(report)).sorted(BY_ARRIVAL).toList());
      return known;
    });
  }

  @Override
  public List<Report> ofGame(GameId game) {
    return store.locked(() -> reports.get(game).orElse(List.of()));
  }
}
