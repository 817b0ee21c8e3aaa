package metaserver.bootstrap.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import metaserver.domain.games.GameType;
import metaserver.network.games.GameScore;
import metaserver.network.games.PlayerScore;
import metaserver.network.games.TeamScore;

/**
 * How a game ended, as one Myth client saw it (packet 112), put together team by team. The n-th player's line, from 1
 * on, says 10 n units killed, n lost, 100 n damage given and 50 n taken.
 *
 * @param ended as on the wire
 * @param count and {@code teamCount}: what is said in place of the number of lines
 */
public record EndReport(
    GameType type, int ended, List<TeamScore> teams, List<PlayerScore> players, OptionalInt count,
    OptionalInt teamCount) {
  public static final int NORMAL = 0;
  public static final int HOST_LOST = 1;
  public static final int PLAYER_QUIT = 2;

  /** A line of players that is not there. */
  private static final int NO_LINE = 999;
  private static final int VERSION_18 = 2180;
  private static final int OLD_VERSION = 130;
  private static final int OLD_PLAYERS = 16;
  private static final int TICKS = 9000;
  /** The first team's number among the players; no team has the number of its line. */
  private static final int FIRST_TEAM = 5;
  private static final PlayerScore NOBODY = new PlayerScore(0, 0, 0, 0, 0, 0, 0, 0);

  public static EndReport of(GameType type) {
    return ending(type, NORMAL);
  }

  public static EndReport ending(GameType type, int code) {
    return new EndReport(type, code, List.of(), List.of(), OptionalInt.empty(), OptionalInt.empty());
  }

  /** A team at a place from 0 on, the first of its players for a captain. */
  public EndReport team(int place, int... ids) {
    return adding(place, 1, players.size(), ids);
  }

  /** A team whose captain is that one of its players, from 0 on. */
  public EndReport teamLedBy(int captain, int place, int... ids) {
    return adding(place, 1, players.size() + captain, ids);
  }

  /** A team whose line says that it is none. */
  public EndReport noTeam(int place, int... ids) {
    return adding(place, 0, players.size(), ids);
  }

  /** A team that nobody is in. */
  public EndReport phantom(int place) {
    return adding(place, 1, NO_LINE);
  }

  private EndReport adding(int place, int valid, int captain, int... ids) {
    List<PlayerScore> more = new ArrayList<>(players);
    for (int id : ids) more.add(line(FIRST_TEAM + teams.size(), more.size() + 1, id));
    TeamScore team = new TeamScore(place, captain, valid, place == 0 ? 0 : 1, place == 0 ? 0 : TICKS);
    return with(Stream.concat(teams.stream(), Stream.of(team)).toList(), more);
  }

  private static PlayerScore line(int team, int n, int id) {
    return new PlayerScore(team, 1, TICKS, 10 * n, n, 100 * n, 50 * n, id);
  }

  /** He left before the end. */
  public EndReport dropped(int id) {
    return each(line -> line.playerId() == id ? changed(line, 0, 0) : line);
  }

  /** Everybody has done so much more than another client saw. */
  public EndReport seeing(int more) {
    return each(line -> changed(line, line.finished(), more));
  }

  /** So many players and teams, whatever the lines say. */
  public EndReport counting(int saidPlayers, int saidTeams) {
    return new EndReport(type, ended, teams, players, OptionalInt.of(saidPlayers), OptionalInt.of(saidTeams));
  }

  private EndReport each(UnaryOperator<PlayerScore> change) {
    return with(teams, players.stream().map(change).toList());
  }

  private static PlayerScore changed(PlayerScore line, int finished, int more) {
    return new PlayerScore(line.teamIndex(), finished, line.timePlayed(), line.unitsKilled() + more,
        line.unitsLost() + more, line.pointsKilled() + more, line.pointsLost() + more, line.playerId());
  }

  private EndReport with(List<TeamScore> otherTeams, List<PlayerScore> otherPlayers) {
    return new EndReport(type, ended, otherTeams, otherPlayers, count, teamCount);
  }

  /** As Myth II 1.8 sends it: as many lines of players as there are. */
  public GameScore packet(int gameId, int reporter) {
    return packet(gameId, reporter, VERSION_18, players);
  }

  /** As older versions send it: always sixteen lines of players. */
  public GameScore oldPacket(int gameId, int reporter) {
    List<PlayerScore> padding = Collections.nCopies(OLD_PLAYERS - players.size(), NOBODY);
    return packet(gameId, reporter, OLD_VERSION, Stream.concat(players.stream(), padding.stream()).toList());
  }

  private GameScore packet(int gameId, int reporter, int version, List<PlayerScore> lines) {
    TeamScore none = new TeamScore(0, 0, 0, 0, 0);
    List<TeamScore> sixteen = IntStream.range(0, GameScore.TEAMS)
        .mapToObj(i -> i < teams.size() ? teams.get(i) : none).toList();
    return new GameScore(gameId, ended, type.code(), version, 2 * TICKS, TICKS, reporter, count.orElse(players.size()),
        teamCount.orElse(teams.size()), sixteen, lines);
  }
}
