package metaserver.persistence.postgres.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import metaserver.domain.identity.Username;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.LadderSummary;
import metaserver.domain.ranking.LadderSummary.Reach;
import metaserver.persistence.postgres.platform.RowHandler;

/** What was reached on one ladder, NULL if nobody ever played on any. */
public final class SummaryHandler extends RowHandler<Optional<LadderSummary>> {
  @Override
  protected Optional<LadderSummary> read(ResultSet row) throws SQLException {
    int ladder = row.getInt("ladder");
    if (row.wasNull()) return Optional.empty();
    return Optional.of(new LadderSummary(new Ladder(ladder),
        Optional.ofNullable(row.getString("leader")).map(Username::new),
        reach(row, "number"), reach(row, "games"), reach(row, "wins"), reach(row, "damage_given"),
        reach(row, "damage_taken")));
  }

  private static Reach reach(ResultSet row, String of) throws SQLException {
    return Reach.of(row.getLong("best_" + of), row.getLong("sum_" + of), row.getInt("users"));
  }
}
