package metaserver.persistence.postgres.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import metaserver.domain.ranking.Voiding;
import metaserver.persistence.postgres.platform.RowHandler;
import metaserver.persistence.postgres.platform.ValueHandlers;

/** Who took a game out of the ratings and why, NULL for most games. */
public final class VoidingHandler extends RowHandler<Optional<Voiding>> {
  @Override
  protected Optional<Voiding> read(ResultSet row) throws SQLException {
    String reason = row.getString("voided_reason");
    Optional<Instant> at = ValueHandlers.readOptionalInstant(row, "voided_at");
    return at.isEmpty() ? Optional.empty()
        : Optional.of(new Voiding(at.get(), ValueHandlers.readParty(row, "voided_by"), reason));
  }
}
