package metaserver.persistence.postgres.games;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import metaserver.domain.games.Place;
import metaserver.domain.games.Team;
import metaserver.domain.identity.Nick;
import metaserver.persistence.postgres.platform.RowHandler;

/** A game's teams, which stand as one array for each of their columns in the game's row; NULL if there are none. */
public final class TeamsHandler extends RowHandler<List<Team>> {
  @Override
  protected List<Team> read(ResultSet row) throws SQLException {
    Array array = row.getArray("team_numbers");
    if (array == null) return List.of();
    Integer[] numbers = (Integer[]) array.getArray();
    String[] names = (String[]) row.getArray("team_names").getArray();
    Integer[] places = (Integer[]) row.getArray("team_places").getArray();
    Boolean[] tied = (Boolean[]) row.getArray("team_ties").getArray();
    Boolean[] eliminated = (Boolean[]) row.getArray("team_eliminations").getArray();
    return IntStream.range(0, numbers.length)
        .mapToObj(i -> new Team(numbers[i], new Nick(names[i]),
            Optional.ofNullable(places[i]).map(place -> new Place(place, tied[i])), eliminated[i]))
        .toList();
  }
}
