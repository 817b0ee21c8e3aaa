package metaserver.persistence.postgres.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import metaserver.domain.ranking.LadderPass;
import metaserver.domain.ranking.PublicNumber;
import metaserver.persistence.postgres.platform.RowHandler;
import metaserver.persistence.postgres.platform.ValueHandlers;

/** The columns of the last pass. */
public final class PassHandler extends RowHandler<LadderPass> {
  @Override
  protected LadderPass read(ResultSet row) throws SQLException {
    List<Integer> breakpoints = Arrays.asList((Integer[]) row.getArray("breakpoints").getArray());
    return new LadderPass(row.getLong("pass_number"), ValueHandlers.readOptionalInstant(row, "ranked_at").orElseThrow(),
        PublicNumber.valueOf(row.getString("ordered_by")), row.getInt("users"), breakpoints);
  }
}
