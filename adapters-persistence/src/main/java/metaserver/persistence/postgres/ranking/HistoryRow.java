package metaserver.persistence.postgres.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metaserver.domain.games.GameId;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.ranking.RatedGame;
import metaserver.domain.ranking.RatingChange;
import metaserver.domain.ranking.RatingHistory.Entry;
import metaserver.domain.ranking.RatingRules;
import metaserver.domain.ranking.Voiding;

/** A change together with its game, as a join gives it. */
record HistoryRow(long number, GameId game, RoomType room, RatingRules rules, Optional<Voiding> voided,
    RatingChange change) {
  /** The games that rows make up, in the order of the rows. */
  static List<Entry> games(List<HistoryRow> rows) {
    Map<Long, List<HistoryRow>> games = new LinkedHashMap<>();
    rows.forEach(row -> games.computeIfAbsent(row.number, _ -> new ArrayList<>()).add(row));
    return games.values().stream().map(HistoryRow::entry).toList();
  }

  private static Entry entry(List<HistoryRow> rows) {
    HistoryRow one = rows.getFirst();
    return new Entry(one.number,
        new RatedGame(one.game, one.room, one.rules, rows.stream().map(HistoryRow::change).toList()), one.voided);
  }
}
