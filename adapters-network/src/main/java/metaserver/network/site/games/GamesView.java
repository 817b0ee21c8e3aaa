package metaserver.network.site.games;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metaserver.network.site.games.GameLists.PlayedLine;
import metaserver.network.site.shown.Choice;

/**
 * A page of games.
 *
 * @param player whose games these are; empty for everybody's
 * @param games all lines; {@code played} the same with how the player did, empty without one
 * @param next the address of the page that follows
 */
public record GamesView(Map<String, String> wished, Optional<String> player, List<GameLine> games,
    List<PlayedLine> played, Optional<String> next, @JsonIgnore List<Choice> modes, @JsonIgnore List<Choice> rooms) {
  public GamesView {
    wished = Map.copyOf(wished);
    games = List.copyOf(games);
    played = List.copyOf(played);
    modes = List.copyOf(modes);
    rooms = List.copyOf(rooms);
  }

  /** What stands in a field of the form. */
  public String wish(String name) {
    return wished.getOrDefault(name, "");
  }
}
