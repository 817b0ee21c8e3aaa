package metaserver.persistence.postgres.games;

import java.util.List;
import metaserver.domain.games.GameId;
import metaserver.domain.games.Report;
import metaserver.domain.games.ReportRepository;
import metaserver.persistence.postgres.platform.PostgresStore;

/** Reports in PostgreSQL. */
public final class MyBatisReportRepository implements ReportRepository {
  private final ReportMapper reports;

  public MyBatisReportRepository(PostgresStore store) {
    reports = store.mapper(ReportMapper.class);
  }

  @Override
  public void add(Report report) {
    reports.add(report, ReportColumns.of(report.standings()));
  }

  @Override
  public List<Report> ofGame(GameId game) {
    return reports.ofGame(game);
  }
}
