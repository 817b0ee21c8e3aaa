package metaserver.domain.games;

import java.util.List;

/**
 * The end of a game as one client saw it (packet 112). Numbers are as reported and may lie; times are in ticks, 30 to
 * the second.
 *
 * @param scoring the kind of game, as {@link GameType#code}
 * @param playersAtStart and {@code teamsAtStart} as counted by the client
 */
public record Standings(
    EndedCode ended,
    int scoring,
    int gameVersion,
    int timeLimit,
    int timeElapsed,
    int playersAtStart,
    int teamsAtStart,
    List<TeamLine> teams,
    List<PlayerLine> players) {

  public Standings {
    teams = List.copyOf(teams);
    players = List.copyOf(players);
  }

  /**
   * One team.
   *
   * @param place 0 for the first; 16 and above for onlookers
   * @param captain index into the players of the same report
   */
  public record TeamLine(int place, int captain, boolean valid, boolean eliminated, int eliminatedAfter) {}

  /**
   * One player.
   *
   * @param team the same for team mates; not the index of a team
   * @param finished false if he dropped out
   * @param player his number on the wire; that of nobody for what a computer plays
   */
  public record PlayerLine(
      int team,
      boolean finished,
      int timePlayed,
      int unitsKilled,
      int unitsLost,
      int damageGiven,
      int damageTaken,
      int player) {}
}
