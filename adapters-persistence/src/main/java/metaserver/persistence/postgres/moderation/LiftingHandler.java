package metaserver.persistence.postgres.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import metaserver.domain.moderation.Lifting;
import metaserver.persistence.postgres.platform.RowHandler;
import metaserver.persistence.postgres.platform.ValueHandlers;

/** When and by whom a ban was lifted, NULL while it is not. */
public final class LiftingHandler extends RowHandler<Optional<Lifting>> {
  @Override
  protected Optional<Lifting> read(ResultSet row) throws SQLException {
    Optional<Instant> at = ValueHandlers.readOptionalInstant(row, "lifted_at");
    return at.isEmpty() ? Optional.empty() : Optional.of(new Lifting(at.get(), ValueHandlers.readParty(row, "lifter")));
  }
}
