package metaserver.persistence.postgres.ownership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import metaserver.application.ownership.Owner;
import metaserver.persistence.postgres.platform.RowHandler;

/** The server that holds the lease. */
public final class OwnerHandler extends RowHandler<Owner> {
  @Override
  protected Owner read(ResultSet row) throws SQLException {
    return owner(row);
  }

  static Owner owner(ResultSet row) throws SQLException {
    return new Owner(row.getObject("holder", UUID.class), row.getString("host"), row.getLong("process"),
        row.getObject("started_at", OffsetDateTime.class).toInstant());
  }
}
