package metaserver.persistence.postgres.complaints;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import metaserver.domain.complaints.NewComplaint;
import metaserver.domain.complaints.Someone;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.lobby.RoomId;
import metaserver.persistence.postgres.platform.RowHandler;

/** What was filed, without its context, whose rows are elsewhere. */
public final class FiledHandler extends RowHandler<NewComplaint> {
  @Override
  protected NewComplaint read(ResultSet row) throws SQLException {
    Optional<Someone> about =
        row.getString("about_nick") == null ? Optional.empty() : Optional.of(someone(row, "about"));
    return new NewComplaint(row.getObject("filed_at", OffsetDateTime.class).toInstant(), new RoomId(row.getInt("room")),
        someone(row, "by"), about, row.getString("text"), Optional.ofNullable(row.getString("game")), List.of());
  }

  private static Someone someone(ResultSet row, String part) throws SQLException {
    return new Someone(new PlayerId(row.getInt(part + "_player")), row.getString(part + "_nick"));
  }
}
