package metaserver.domain.games;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What hosts choose, for tests. */
public final class Terms {
  private Terms() {}

  /** A game of two teams for up to 16, of which one player is there. */
  public static GameTerms of(GameType type, String name, String map, GameOption... options) {
    Set<GameOption> on = Set.of(options);
    return new GameTerms(type, name, map, on, 2, 18000, 1800, 16,
        on.contains(GameOption.TEAMS) ? Optional.of(2) : Optional.empty(), 1, "map1", Set.of(), Map.of());
  }

  public static GameTerms of(GameType type, GameOption... options) {
    return of(type, "Sam's game", "If I Had a Trow...", options);
  }

  /** The same with other numbers. */
  public static GameTerms sized(GameTerms terms, int maxPlayers, Optional<Integer> maxTeams) {
    return new GameTerms(terms.type(), terms.name(), terms.map(), terms.options(), terms.difficulty(),
        terms.timeLimit(),
        terms.planningTime(), maxPlayers, maxTeams, terms.playerCount(), terms.scenario(), terms.state(),
        terms.facts());
  }
}
