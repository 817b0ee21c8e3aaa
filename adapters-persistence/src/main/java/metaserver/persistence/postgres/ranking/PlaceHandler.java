package metaserver.persistence.postgres.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;
import metaserver.domain.ranking.LadderPlace;
import metaserver.persistence.postgres.platform.RowHandler;

/** A place, NULL where a ladder has none. */
public final class PlaceHandler extends RowHandler<Optional<LadderPlace>> {
  @Override
  protected Optional<LadderPlace> read(ResultSet row) throws SQLException {
    int position = row.getInt("position");
    return row.wasNull() ? Optional.empty() : Optional.of(new LadderPlace(position, new UserId(row.getInt("user_id")),
        new Username(row.getString("username")), row.getInt("number"), row.getInt("games"), row.getInt("wins"),
        row.getInt("losses")));
  }
}
