package metaserver.domain.games;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metaserver.domain.identity.PlayerId;

/**
 * What a report says, held against who took part.
 *
 * @param teams those that played, by number
 * @param showings one for each participant, in the order of those
 */
public record Result(EndedCode ended, List<Team> teams, List<Showing> showings) {
  public Result {
    teams = List.copyOf(teams);
    showings = List.copyOf(showings);
  }

  /** Reads a report; one that lies yields less, never an exception. */
  public static Result of(Standings said, List<Participant> participants, boolean cooperative) {
    return new ReportReading(said, participants, cooperative).result();
  }

  /**
   * What two reports must agree in: who played with whom, where they came in, how it ended. Numbers of teams are free.
   */
  View view() {
    Map<Integer, Integer> ranks = teams.stream()
        .flatMap(team -> team.place().map(place -> Map.entry(team.number(), place.rank())).stream())
        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    Map<Integer, Set<PlayerId>> members = showings.stream().filter(showing -> showing.team().isPresent())
        .collect(groupingBy(
            showing -> showing.team().orElseThrow(), mapping(showing -> showing.who().id(), toUnmodifiableSet())));
    return new View(ended, members.entrySet().stream()
        .collect(toUnmodifiableMap(Map.Entry::getValue, team -> ranks.getOrDefault(team.getKey(), 0))));
  }

  Optional<Integer> teamOf(PlayerId player) {
    return showings.stream().filter(showing -> showing.who().id().equals(player)).findFirst().flatMap(Showing::team);
  }

  /** How many teams have a player whose account could win or lose something. */
  int teamsWithRegisteredPlayers() {
    Set<Integer> teamNumbers = new HashSet<>();
    showings.stream().filter(showing -> showing.user().isPresent())
        .forEach(showing -> showing.team().ifPresent(teamNumbers::add));
    return teamNumbers.size();
  }

  record View(EndedCode ended, Map<Set<PlayerId>, Integer> ranks) {}
}
