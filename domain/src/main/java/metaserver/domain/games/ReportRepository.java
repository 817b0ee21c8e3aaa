package metaserver.domain.games;

import java.util.List;

/**
 * What clients reported, as evidence: it is only ever added to. Every method throws
 * {@link metaserver.domain.store.StoreUnavailable} when the store is away.
 */
public interface ReportRepository {
  /** Stores a report of a stored game. One that the sender has for this moment stays: adding may be tried again. */
  void add(Report report);

  /** A game's reports by arrival, then sender. */
  List<Report> ofGame(GameId game);
}
