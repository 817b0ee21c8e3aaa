package metaserver.application.games;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import metaserver.domain.games.Participant;
import metaserver.domain.games.Standings;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.text.Blob;

/** A scorekeeper that remembers what it was told, for tests. */
public final class Scores implements Scorekeeper {
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();

  @Override
  public ScoreSheet open(StartedGame game) {
    Sheet sheet = new Sheet(game);
    sheets.add(sheet);
    return sheet;
  }

  @Override
  public void report(PlayerId sender, int wireId, Blob raw, Standings standings) {
    reports.add(new Report(sender, wireId, raw, standings));
  }

  public List<Sheet> sheets() {
    return sheets;
  }

  public List<Report> reports() {
    return reports;
  }

  /** What was said of one game. */
  public static final class Sheet implements ScoreSheet {
    private final StartedGame game;
    private final List<Participant> participants;
    private Optional<Instant> closed = Optional.empty();

    private Sheet(StartedGame game) {
      this.game = game;
      this.participants = new ArrayList<>(game.participants());
    }

    @Override
    public void join(Collection<Participant> late) {
      participants.addAll(late);
    }

    @Override
    public void close(Instant at) {
      if (closed.isPresent()) throw new AssertionError("a sheet is closed once");
      closed = Optional.of(at);
    }

    public StartedGame game() {
      return game;
    }

    public List<Participant> participants() {
      return participants;
    }

    public Optional<Instant> closed() {
      return closed;
    }
  }

  /** One packet 112. */
  public record Report(PlayerId sender, int wireId, Blob raw, Standings standings) {}
}
