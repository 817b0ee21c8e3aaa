package metaserver.domain.games;

import static metaserver.domain.identity.Accounts.NOON;

import java.util.ArrayList;
import java.util.List;
import metaserver.domain.games.Standings.PlayerLine;
import metaserver.domain.games.Standings.TeamLine;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.text.Blob;

/** Reports for tests: teams of one game, in the order in which they came in. */
public final class Reported {
  private Reported() {}

  public static Participant player(int id, boolean host) {
    return new Participant(new PlayerId(id), new Nick("player" + id), "team" + id, host);
  }

  /** The first is the host. */
  public static List<Participant> players(int... ids) {
    List<Participant> players = new ArrayList<>();
    for (int id : ids) players.add(player(id, players.isEmpty()));
    return players;
  }

  /** As many teams as lists of ids, each led by its first, the first of them the winner. */
  @SafeVarargs
  public static Standings standings(EndedCode ended, List<Integer>... teams) {
    List<TeamLine> teamLines = new ArrayList<>();
    List<PlayerLine> playerLines = new ArrayList<>();
    for (int place = 0; place < teams.length; place++) {
      teamLines.add(new TeamLine(place, playerLines.size(), true, place > 0, 0));
      for (int id : teams[place]) playerLines.add(line(40 + place, id));
    }
    return lines(ended, teamLines, playerLines);
  }

  public static Standings lines(EndedCode ended, List<TeamLine> teams, List<PlayerLine> players) {
    return new Standings(ended, GameType.CAPTURES.code(), 0, -1, 1800, players.size(), teams.size(), teams, players);
  }

  /** A player's figures are made from his id. */
  public static PlayerLine line(int team, int id) {
    return new PlayerLine(team, true, 0, id, id + 1, id + 2, id + 3, id);
  }

  public static Report report(int game, int sender, int second, Standings said) {
    return new Report(new GameId(game), new PlayerId(sender), NOON.plusSeconds(second),
        Blob.of((byte) sender, (byte) second), said);
  }
}
