package metaserver.application.settlement;

import java.util.List;
import java.util.Optional;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameRepository.Unsettled;
import metaserver.domain.games.Report;
import metaserver.domain.lobby.RoomType;

/**
 * A game, what is known of it, and what the store is to learn of that. Its row is there once the first step was done.
 */
final class KeptGame {
  private final GamePage page;
  private final int wireId;
  private final InOrder steps;
  private volatile Optional<Stored> stored = Optional.empty();

  KeptGame(GamePage page, int wireId, InOrder steps) {
    this.page = page;
    this.wireId = wireId;
    this.steps = steps;
  }

  GamePage page() {
    return page;
  }

  int wireId() {
    return wireId;
  }

  InOrder steps() {
    return steps;
  }

  /** What a thing that happened does to page and steps, so that the steps come in the order of what happened. */
  synchronized void happens(Runnable change) {
    change.run();
  }

  void stored(Game game, RoomType roomType) {
    stored = Optional.of(new Stored(game, roomType));
  }

  GameId id() {
    return row().game().id();
  }

  Report report(GamePage.Said said) {
    return new Report(id(), said.sender(), said.at(), said.raw(), said.standings());
  }

  /** What the end is decided by. */
  Unsettled facts() {
    List<Report> reports = page.said().stream().map(this::report).toList();
    return new Unsettled(row().game(), wireId, row().roomType(), page.closedAt(), page.participants(), reports);
  }

  private Stored row() {
    return stored.orElseThrow();
  }

  private record Stored(Game game, RoomType roomType) {}
}
