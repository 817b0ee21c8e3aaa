package metaserver.persistence.postgres.games;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import metaserver.domain.games.UnratedReason;
import metaserver.persistence.postgres.platform.RowHandler;

/** Why a game changes no ratings, NULL for one that does. */
public final class UnratedHandler extends RowHandler<Optional<UnratedReason>> {
  @Override
  protected Optional<UnratedReason> read(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("unrated_reason")).map(UnratedReason::valueOf);
  }
}
