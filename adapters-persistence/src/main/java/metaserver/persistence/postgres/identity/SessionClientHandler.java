package metaserver.persistence.postgres.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.SessionClient;
import metaserver.persistence.postgres.platform.RowHandler;

/** With what somebody logged in: the family and build of a game client, or the name of a browser. */
public final class SessionClientHandler extends RowHandler<SessionClient> {
  @Override
  protected SessionClient read(ResultSet row) throws SQLException {
    Optional<String> browser = Optional.ofNullable(row.getString("browser"));
    if (browser.isPresent()) return new SessionClient.Browser(browser.get());
    return new SessionClient.Game(ClientFamily.valueOf(row.getString("family")), row.getInt("build"));
  }
}
