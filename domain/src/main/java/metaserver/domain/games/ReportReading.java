package metaserver.domain.games;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metaserver.domain.games.Showing.Figures;
import metaserver.domain.games.Standings.PlayerLine;
import metaserver.domain.games.Standings.TeamLine;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PlayerId;

/**
 * Makes sense of one report. A team's line names its captain by his line among the players; who has the same team
 * there is of his team. What a computer plays, and teams that only a cooperative game speaks of, have no participant
 * for a captain and are passed over.
 */
final class ReportReading {
  /** From this place on a team only looks on. */
  private static final int OBSERVERS = 16;

  private final Standings said;
  private final List<Participant> participants;
  private final boolean cooperative;
  /** Where among the players' lines a participant has his; the first counts. */
  private final Map<PlayerId, Integer> lines = new HashMap<>();
  private final Map<Integer, Side> sides = new HashMap<>();

  ReportReading(Standings said, List<Participant> participants, boolean cooperative) {
    this.said = said;
    this.participants = participants;
    this.cooperative = cooperative;
  }

  Result result() {
    readPlayers();
    readTeams();
    List<Team> teams = sides.values().stream().map(this::team).sorted(Comparator.comparingInt(Team::number)).toList();
    return new Result(said.ended(), teams,
        participants.stream().map(this::showing).toList());
  }

  private List<PlayerLine> counted() {
    return said.players().subList(0, Math.clamp(said.playersAtStart(), 0, said.players().size()));
  }

  private void readPlayers() {
    Map<Integer, PlayerId> known = new HashMap<>();
    participants.forEach(participant -> known.put(participant.id().value(), participant.id()));
    List<PlayerLine> all = counted();
    for (int i = 0; i < all.size(); i++) {
      PlayerId id = known.get(all.get(i).player());
      if (id != null) lines.putIfAbsent(id, i);
    }
  }

  private void readTeams() {
    int count = Math.min(Math.clamp(said.teamsAtStart(), 0, said.teams().size()), Team.MAX_NUMBER);
    for (int i = 0; i < count; i++) {
      TeamLine line = said.teams().get(i);
      int number = i + 1;
      if (line.valid() && line.place() >= 0 && line.place() < OBSERVERS) {
        captain(line).ifPresent(captain ->
            sides.putIfAbsent(captain.line().team(), new Side(number, captain, rank(line), line.eliminated())));
      }
    }
  }

  /** The participant whose line it is. */
  private Optional<Captain> captain(TeamLine team) {
    return participants.stream()
        .filter(participant -> Integer.valueOf(team.captain()).equals(lines.get(participant.id())))
        .findFirst().map(who -> new Captain(who, counted().get(team.captain())));
  }

  private int rank(TeamLine line) {
    return cooperative && said.ended() != EndedCode.NORMAL ? 2 : line.place() + 1;
  }

  private Team team(Side side) {
    return new Team(side.number(), new Nick(side.captain().who().team()), Optional.of(place(side)), side.eliminated());
  }

  private Place place(Side side) {
    return new Place(side.rank(), sides.values().stream().filter(other -> other.rank() == side.rank()).count() > 1);
  }

  private Showing showing(Participant who) {
    Integer at = lines.get(who.id());
    if (at == null) return Showing.spectator(who, false);
    PlayerLine line = counted().get(at);
    Side side = sides.get(line.team());
    if (side == null) return Showing.spectator(who, !line.finished());
    return new Showing(who, Optional.of(side.number()), Optional.of(place(side)), false,
        side.captain().who().equals(who),
        !line.finished(), Figures.of(line));
  }

  private record Captain(Participant who, PlayerLine line) {}

  private record Side(int number, Captain captain, int rank, boolean eliminated) {}
}
