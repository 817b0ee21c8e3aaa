package metaserver.persistence.postgres.audit;

import java.net.InetAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.UserId;
import metaserver.persistence.postgres.platform.RowHandler;

/** A deed and its parties, as far as they are not erased. */
public final class DeedHandler extends RowHandler<Deed> {
  @Override
  protected Deed read(ResultSet row) throws SQLException {
    Optional<Party> subject = row.getBoolean("about") ? Optional.of(party(row, "subject")) : Optional.empty();
    return new Deed(row.getObject("at", OffsetDateTime.class).toInstant(), party(row, "actor"),
        DeedKind.valueOf(row.getString("kind")), subject, Optional.ofNullable(row.getString("before")),
        Optional.ofNullable(row.getString("after")));
  }

  private static Party party(ResultSet row, String part) throws SQLException {
    return new Party(Optional.ofNullable(row.getObject(part, Integer.class)).map(UserId::new),
        Optional.ofNullable(row.getString(part + "_name")),
        Optional.ofNullable(row.getString(part + "_address")).map(InetAddress::ofLiteral));
  }
}
