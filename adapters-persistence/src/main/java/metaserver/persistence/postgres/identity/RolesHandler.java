package metaserver.persistence.postgres.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import metaserver.domain.identity.Grant;
import metaserver.domain.identity.Roles;
import metaserver.persistence.postgres.platform.RowHandler;
import metaserver.persistence.postgres.platform.SqlArray;

/** An array of grants as text, empty for nearly everybody. */
public final class RolesHandler extends RowHandler<Roles> {
  @Override
  protected Roles read(ResultSet row) throws SQLException {
    String[] grants = (String[]) row.getArray("roles").getArray();
    return grants.length == 0 ? Roles.NONE : Roles.of(Arrays.stream(grants).map(Grant::of).toList());
  }

  static SqlArray column(Roles roles) {
    return SqlArray.texts(roles.grants(), Grant::toString);
  }
}
