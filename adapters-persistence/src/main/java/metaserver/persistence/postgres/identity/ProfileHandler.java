package metaserver.persistence.postgres.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import metaserver.domain.identity.Color;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.Profile;
import metaserver.persistence.postgres.platform.RowHandler;

/** The profile's five columns, all NULL before the first login. */
public final class ProfileHandler extends RowHandler<Optional<Profile>> {
  @Override
  protected Optional<Profile> read(ResultSet row) throws SQLException {
    String nick = row.getString("nick");
    if (nick == null) return Optional.empty();
    return Optional.of(new Profile(row.getInt("icon"), Color.unpacked(row.getLong("primary_color")),
        Color.unpacked(row.getLong("secondary_color")), new Nick(nick), row.getString("team")));
  }
}
