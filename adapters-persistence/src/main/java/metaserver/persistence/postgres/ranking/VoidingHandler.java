package metaserver.persistence.postgres.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import metaserver.domain.ranking.Voiding;
import metaserver.persistence.postgres.platform.RowHandler;
import metaserver.persistence.postgres.platform.ValueHandlers;

/** Who took a game out of the ratings and why, NULL for most games. */
public final class VoidingHandler extends RowHandler<Optional<Voiding>> {
  @Override
  protected Optional<Voiding> read(ResultSet row) throws SQLException {
    String by = row.getString("voided_by");
    String reason = row.getString("voided_reason");
    return ValueHandlers.readOptionalInstant(row, "voided_at").map(at -> new Voiding(at, by, reason));
  }
}
