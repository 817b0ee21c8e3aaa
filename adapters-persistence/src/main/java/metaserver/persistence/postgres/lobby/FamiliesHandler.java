package metaserver.persistence.postgres.lobby;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import metaserver.domain.identity.ClientFamily;
import metaserver.persistence.postgres.platform.RowHandler;

/** An array of names of client families. */
public final class FamiliesHandler extends RowHandler<Set<ClientFamily>> {
  @Override
  protected Set<ClientFamily> read(ResultSet row) throws SQLException {
    String[] names = (String[]) row.getArray("families").getArray();
    return Arrays.stream(names).map(ClientFamily::valueOf).collect(Collectors.toUnmodifiableSet());
  }
}
