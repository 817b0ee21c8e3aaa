package metaserver.persistence.postgres.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import metaserver.domain.games.Place;
import metaserver.domain.ranking.Part;
import metaserver.persistence.postgres.platform.RowHandler;

/** Team, place and flags of a participant. */
public final class PartHandler extends RowHandler<Part> {
  @Override
  protected Part read(ResultSet row) throws SQLException {
    int team = row.getInt("team");
    Optional<Integer> seat = row.wasNull() ? Optional.empty() : Optional.of(team);
    return new Part(seat, place(row), row.getBoolean("is_spectator"), row.getBoolean("is_host"),
        row.getBoolean("is_captain"), row.getBoolean("is_dropped"));
  }

  private static Optional<Place> place(ResultSet row) throws SQLException {
    int rank = row.getInt("place");
    return row.wasNull() ? Optional.empty() : Optional.of(new Place(rank, row.getBoolean("place_tied")));
  }
}
