package metaserver.persistence.postgres.announcements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import metaserver.domain.announcements.Announcement.Ending;
import metaserver.persistence.postgres.platform.RowHandler;
import metaserver.persistence.postgres.platform.ValueHandlers;

/** When and by whom an announcement was ended, NULL while it is not. */
public final class EndingHandler extends RowHandler<Optional<Ending>> {
  @Override
  protected Optional<Ending> read(ResultSet row) throws SQLException {
    Optional<Instant> at = ValueHandlers.readOptionalInstant(row, "ended_at");
    return at.isEmpty() ? Optional.empty() : Optional.of(new Ending(at.get(), ValueHandlers.readParty(row, "ender")));
  }
}
