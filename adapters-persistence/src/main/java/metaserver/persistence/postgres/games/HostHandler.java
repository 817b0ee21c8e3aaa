package metaserver.persistence.postgres.games;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import metaserver.domain.identity.UserId;
import metaserver.persistence.postgres.platform.RowHandler;

/** A game's host, NULL for a guest. */
public final class HostHandler extends RowHandler<Optional<UserId>> {
  @Override
  protected Optional<UserId> read(ResultSet row) throws SQLException {
    int id = row.getInt("host_id");
    return row.wasNull() ? Optional.empty() : Optional.of(new UserId(id));
  }
}
