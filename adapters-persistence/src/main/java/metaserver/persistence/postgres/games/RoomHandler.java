package metaserver.persistence.postgres.games;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import metaserver.domain.lobby.RoomId;
import metaserver.persistence.postgres.platform.RowHandler;

/** A game's room, NULL once it is gone. */
public final class RoomHandler extends RowHandler<Optional<RoomId>> {
  @Override
  protected Optional<RoomId> read(ResultSet row) throws SQLException {
    int id = row.getInt("room_id");
    return row.wasNull() ? Optional.empty() : Optional.of(new RoomId(id));
  }
}
