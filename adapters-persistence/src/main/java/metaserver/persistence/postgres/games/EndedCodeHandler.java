package metaserver.persistence.postgres.games;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import metaserver.domain.games.EndedCode;
import metaserver.persistence.postgres.platform.RowHandler;

/** How a game ended, NULL where no client says so. */
public final class EndedCodeHandler extends RowHandler<Optional<EndedCode>> {
  @Override
  protected Optional<EndedCode> read(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("ended_code")).map(EndedCode::valueOf);
  }
}
