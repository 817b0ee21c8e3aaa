package metaserver.application.settlement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import metaserver.domain.games.EndedCode;
import metaserver.domain.games.Participant;
import metaserver.domain.games.Standings;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.text.Blob;

/** What is known of one started game until it is settled, and who has said what. Used by any thread. */
final class GamePage {
  static final int MOST_PLAYERS = 64;
  /** Of one sender that are kept; only the first counts. */
  private static final int MOST_REPORTS = 4;

  private final ClientFamily family;
  private final SettleTimes times;
  private final Map<PlayerId, Participant> participants = new LinkedHashMap<>();
  private final Map<PlayerId, Said> first = new HashMap<>();
  private final Map<PlayerId, Integer> reports = new HashMap<>();
  private Optional<Instant> firstReport = Optional.empty();
  private Optional<Instant> closedAt = Optional.empty();
  private Instant lastArrival = Instant.MIN;
  private boolean hurried;
  private boolean decided;

  GamePage(ClientFamily family, SettleTimes times, Collection<Participant> players) {
    this.family = family;
    this.times = times;
    join(players);
  }

  /** Those who are new; nobody once the end is decided. */
  synchronized List<Participant> join(Collection<Participant> late) {
    if (decided) return List.of();
    List<Participant> added = new ArrayList<>();
    for (Participant who : late) {
      if (participants.size() < MOST_PLAYERS && participants.putIfAbsent(who.id(), who) == null) added.add(who);
    }
    return added;
  }

  /** Whether this is the first time. */
  synchronized boolean close(Instant at) {
    if (closedAt.isPresent()) return false;
    closedAt = Optional.of(at);
    return true;
  }

  /** What is to be kept of a report: nothing of one too many. No two of a game arrive at one moment. */
  synchronized Hearing hear(PlayerId sender, Instant now, Blob raw, Standings standings) {
    int count = reports.merge(sender, 1, Integer::sum);
    if (count > MOST_REPORTS) return count == MOST_REPORTS + 1 ? new OneTooMany() : new Ignored();
    lastArrival = now.isAfter(lastArrival) ? now : lastArrival.plusNanos(1000);
    Said said = new Said(sender, lastArrival, raw, standings);
    if (!decided) {
      first.putIfAbsent(sender, said);
      firstReport = firstReport.or(() -> Optional.of(said.at()));
    }
    return new Kept(said);
  }

  /** Settles at the next look, whatever it waits for. */
  synchronized void hurry() {
    hurried = true;
  }

  /** Whether it is time to settle; true once. What is heard afterwards is evidence only. */
  synchronized boolean decide(Instant now) {
    if (decided || due().filter(at -> !now.isBefore(at)).isEmpty()) return false;
    decided = true;
    return true;
  }

  /** When the game was over: at the first report or when it left the list. */
  synchronized Optional<Instant> end() {
    return Stream.of(firstReport, closedAt).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  /** Whether nothing of it can matter any more. */
  synchronized boolean isHistory(Instant now) {
    return decided && end().filter(end -> now.isBefore(end.plus(times.abnormal()))).isEmpty();
  }

  /** Whether it is played, or over so shortly that the reports of a normal end may be under way. */
  synchronized boolean isAwaited(Instant now) {
    return !decided && end().filter(end -> !now.isBefore(end.plus(times.normal()))).isEmpty();
  }

  synchronized boolean isDecided() {
    return decided;
  }

  synchronized Optional<Instant> closedAt() {
    return closedAt;
  }

  synchronized List<Participant> participants() {
    return List.copyOf(participants.values());
  }

  synchronized boolean isHostedBy(PlayerId player) {
    return Optional.ofNullable(participants.get(player)).filter(Participant::host).isPresent();
  }

  /** The first report of each who takes part. */
  synchronized List<Said> said() {
    return List.copyOf(first.values());
  }

  private Optional<Instant> due() {
    return switch (family) {
      case ALEPH_ONE -> end();
      case MYTH -> hurried || first.keySet().containsAll(participants.keySet()) ? end() : end().map(this::deadline);
    };
  }

  private Instant deadline(Instant end) {
    boolean normal = first.values().stream().anyMatch(said -> said.standings().ended() == EndedCode.NORMAL);
    return end.plus(normal ? times.normal() : times.abnormal());
  }

  /** A report as it arrived, maybe before its game has a number. */
  record Said(PlayerId sender, Instant at, Blob raw, Standings standings) {}

  /** What becomes of a report. */
  sealed interface Hearing {}

  record Kept(Said said) implements Hearing {}

  record OneTooMany() implements Hearing {}

  record Ignored() implements Hearing {}
}
