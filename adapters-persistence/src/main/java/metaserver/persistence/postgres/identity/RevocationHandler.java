package metaserver.persistence.postgres.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import metaserver.domain.identity.Revocation;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.persistence.postgres.platform.RowHandler;
import metaserver.persistence.postgres.platform.ValueHandlers;

/** When and why a session was revoked, both NULL while it is not. */
public final class RevocationHandler extends RowHandler<Optional<Revocation>> {
  @Override
  protected Optional<Revocation> read(ResultSet row) throws SQLException {
    String reason = row.getString("revoked_reason");
    return ValueHandlers.readOptionalInstant(row, "revoked_at").map(at -> new Revocation(at, Reason.valueOf(reason)));
  }
}
