package metaserver.domain.games;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import metaserver.domain.games.Result.View;

/**
 * The reports of one game, held against each other.
 *
 * @param said by the senders' ids
 */
record Weighing(List<Participant> everybody, List<Statement> said) {
  Verdict verdict() {
    if (said.isEmpty()) return Verdict.undecided(UnratedReason.NO_REPORT, everybody);
    return said.stream().filter(Statement::isHosts).findFirst().map(this::withHost).orElseGet(this::withoutHost);
  }

  private Verdict withHost(Statement host) {
    if (votes().stream().map(Statement::view).allMatch(host.view()::equals)) return new Verdict.Decided(host.result());
    return majority(_ -> true);
  }

  private Verdict withoutHost() {
    boolean anyTwo = votes().stream().anyMatch(vote -> isOfTwoTeams(vote.view()));
    return anyTwo ? majority(this::isOfTwoTeams) : Verdict.undecided(UnratedReason.HOST_LOST, everybody);
  }

  /** More than half of the votes; the report of a host without one is among what they are more than half of. */
  private Verdict majority(Predicate<View> allowed) {
    long received = said.stream().filter(statement -> statement.isVote() || statement.isHosts()).count();
    return votes().stream().map(Statement::view)
        .filter(view -> votesFor(view).size() > received / 2).findFirst().filter(allowed)
        .map(this::decided).orElseGet(() -> Verdict.undecided(UnratedReason.DISPUTED, everybody));
  }

  /** Figures may differ among those who agree: the host's are taken, else those of the lowest id with a vote. */
  private Verdict decided(View view) {
    Optional<Statement> hosts = said.stream()
        .filter(Statement::isHosts).filter(statement -> statement.view().equals(view)).findFirst();
    return new Verdict.Decided(hosts.orElseGet(() -> votesFor(view).getFirst()).result());
  }

  private boolean isOfTwoTeams(View view) {
    return votesFor(view).stream()
        .flatMap(vote -> vote.result().teamOf(vote.sender().id()).stream()).distinct().count() > 1;
  }

  private List<Statement> votes() {
    return said.stream().filter(Statement::isVote).toList();
  }

  private List<Statement> votesFor(View view) {
    return votes().stream().filter(vote -> vote.view().equals(view)).toList();
  }

  /** What a participant's first report says. */
  record Statement(Participant sender, Result result, View view) {
    static Statement of(Participant sender, Report report, Collection<Participant> everybody, boolean cooperative) {
      Result result = Result.of(report.standings(), List.copyOf(everybody), cooperative);
      return new Statement(sender, result, result.view());
    }

    boolean isHosts() {
      return sender.host();
    }

    boolean isVote() {
      return !sender.id().isGuest();
    }
  }
}
