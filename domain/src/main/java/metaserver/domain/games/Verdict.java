package metaserver.domain.games;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import metaserver.domain.games.Weighing.Statement;
import metaserver.domain.lobby.RoomType;

/** What is held true of a game's end. */
public sealed interface Verdict {
  /** One for each participant, by id. */
  List<Showing> showings();

  /** A report was believed. */
  record Decided(Result result) implements Verdict {
    @Override
    public List<Showing> showings() {
      return result.showings();
    }
  }

  /** No report was believed: nobody has a team, a place or figures. */
  record Undecided(UnratedReason why, List<Showing> showings) implements Verdict {
    public Undecided {
      showings = List.copyOf(showings);
    }
  }

  /**
   * Weighs what the participants of a game of Myth reported. Their order means nothing, but the first report of a
   * sender counts, and no later one. Each registered participant has one vote.
   *
   * <p>The host is believed unless somebody with a vote says otherwise; then more than half of the votes decide, where
   * the report of a host who is a guest is one of the reports without being a vote. Without the host's report, more
   * than half of the votes decide if they come from at least two of the teams that they name.
   */
  static Verdict of(Collection<Participant> participants, Collection<Report> reports, boolean cooperative) {
    List<Participant> everybody = participants.stream().sorted(Comparator.comparingInt(who -> who.id().value()))
        .toList();
    List<Statement> said = everybody.stream()
        .flatMap(who -> first(who, reports).map(report -> Statement.of(who, report, everybody, cooperative)).stream())
        .toList();
    return new Weighing(everybody, said).verdict();
  }

  /** Of a game whose end no client tells, or nobody told. */
  static Undecided undecided(UnratedReason why, Collection<Participant> participants) {
    return new Undecided(why, participants.stream().map(Showing::unknown).toList());
  }

  /** Why this changes no ratings; {@link UnratedReason#UNRANKED_ROOM} only if nothing else is in the way. */
  default Optional<UnratedReason> unrated(RoomType room, boolean cooperative) {
    return switch (this) {
      case Undecided(UnratedReason why, _) -> Optional.of(why);
      case Decided(Result result) -> unrated(result, room, cooperative);
    };
  }

  private static Optional<UnratedReason> unrated(Result result, RoomType room, boolean cooperative) {
    if (result.ended() == EndedCode.HOST_LOST) return Optional.of(UnratedReason.HOST_LOST);
    if (cooperative) return Optional.of(UnratedReason.COOPERATIVE);
    if (result.teams().size() < 2) return Optional.of(UnratedReason.TOO_FEW_TEAMS);
    if (room == RoomType.UNRANKED) return Optional.of(UnratedReason.UNRANKED_ROOM);
    return result.teamsWithRegisteredPlayers() < 2 ? Optional.of(UnratedReason.TOO_FEW_TEAMS) : Optional.empty();
  }

  private static Optional<Report> first(Participant who, Collection<Report> reports) {
    return reports.stream().filter(report -> report.sender().equals(who.id()))
        .min(Comparator.comparing(Report::arrivedAt));
  }
}
