package metaserver.persistence.postgres.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import metaserver.domain.chat.SpokenLine;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.lobby.RoomId;
import metaserver.persistence.postgres.platform.RowHandler;

/** A line and who said it where. */
public final class LineHandler extends RowHandler<SpokenLine> {
  @Override
  protected SpokenLine read(ResultSet row) throws SQLException {
    return new SpokenLine(row.getObject("at", OffsetDateTime.class).toInstant(), new RoomId(row.getInt("room")),
        new PlayerId(row.getInt("player")), row.getString("nick"), row.getString("line"));
  }
}
