package metaserver.domain.games;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import metaserver.domain.text.Metadata;

/**
 * What the host of a game chose, decoded from its game data. Times are in ticks, 30 to the second.
 *
 * @param name up to 31 characters, map up to 63
 * @param timeLimit 0 or less for none
 * @param planningTime before the first blow; 0 from Aleph One
 * @param maxTeams empty if there are no teams
 * @param playerCount who is in it now, by the host's count
 * @param scenario the map's four-letter tag, or its checksum in hexadecimal from Aleph One
 * @param state whether it runs, needs a password, takes no more players
 * @param facts what only one family says, by name: nothing that a rule reads
 */
public record GameTerms(
    GameType type,
    String name,
    String map,
    Set<GameOption> options,
    int difficulty,
    int timeLimit,
    int planningTime,
    int maxPlayers,
    Optional<Integer> maxTeams,
    int playerCount,
    String scenario,
    Set<State> state,
    Map<String, Object> facts) {
  public static final int MAX_PLAYERS = 64;

  /** @throws IllegalArgumentException if no game can be so; the message is for its host */
  public GameTerms {
    Game.check(name, map, playerCount);
    options = Set.copyOf(options);
    state = Set.copyOf(state);
    facts = Map.copyOf(facts);
    if (maxPlayers < 1 || maxPlayers > MAX_PLAYERS) {
      throw new IllegalArgumentException("a game is for 1 to " + MAX_PLAYERS + " players, not " + maxPlayers);
    }
    if (playerCount > MAX_PLAYERS) {
      throw new IllegalArgumentException("a game has at most " + MAX_PLAYERS + " players, not " + playerCount);
    }
  }

  public boolean has(GameOption option) {
    return options.contains(option);
  }

  /** Whether somebody who looks for a game could still join it. */
  public boolean isJoinable() {
    return !state.contains(State.IN_PROGRESS) && !state.contains(State.CLOSED);
  }

  /** How many can face each other: teams if there are any, else every player stands for himself. */
  int sides() {
    return maxTeams.map(teams -> Math.min(teams, maxPlayers)).orElse(maxPlayers);
  }

  /** The same as facts, to be kept with the game. */
  public Metadata metadata() {
    SequencedMap<String, Object> all = new LinkedHashMap<>();
    all.put("difficulty", difficulty);
    all.put("timeLimitTicks", Math.max(timeLimit, 0));
    all.put("planningTicks", Math.max(planningTime, 0));
    all.put("maxPlayers", maxPlayers);
    maxTeams.ifPresent(teams -> all.put("maxTeams", teams));
    all.put("scenario", scenario);
    all.put("options", new TreeSet<>(options).stream().map(Enum::name).toList());
    all.put("password", state.contains(State.PASSWORD));
    all.putAll(new TreeMap<>(facts));
    return Metadata.of(all);
  }

  /** The net flags of the game data, offset 564. */
  public enum State {
    IN_PROGRESS(0),
    PASSWORD(1),
    CLOSED(4);

    private final int bit;

    State(int bit) {
      this.bit = bit;
    }

    public static Set<State> of(int flags) {
      Set<State> on = new TreeSet<>();
      for (State state : values()) {
        if ((flags >>> state.bit & 1) != 0) on.add(state);
      }
      return on;
    }
  }
}
