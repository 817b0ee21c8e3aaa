package metaserver.application.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.ForecastQuality;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.Rating;
import metaserver.domain.ranking.RatingHistory;
import metaserver.domain.ranking.RatingHistory.Entry;
import metaserver.domain.ranking.RatingSystem;
import metaserver.domain.ranking.Side;
import metaserver.domain.ranking.Standing;

/**
 * Plays all games of the ranked total through a rating system, to see how well it foresees each by those before.
 * Changes nothing, keeps a rating for each player in memory, and holds up no game that settles.
 */
public final class ReplayRatings {
  private static final int PAGE = 500;

  private final RatingHistory history;

  public ReplayRatings(RatingHistory history) {
    this.history = history;
  }

  public ForecastQuality replay(RatingSystem system) {
    Map<UserId, Rating> worth = new HashMap<>();
    ForecastQuality quality = ForecastQuality.NONE;
    long last = 0;
    for (List<Entry> page = history.after(last, PAGE); !page.isEmpty(); page = history.after(last, PAGE)) {
      open(page, worth);
      for (Entry entry : page) quality = play(entry, worth, system, quality);
      last = page.getLast().number();
    }
    return quality;
  }

  private void open(List<Entry> page, Map<UserId, Rating> worth) {
    Set<UserId> users = page.stream().flatMap(entry -> entry.game().users().stream())
        .filter(user -> !worth.containsKey(user)).collect(Collectors.toSet());
    users.forEach(user -> worth.put(user, Rating.START));
    for (Standing balance : history.openings(users, Set.of(Ladder.RANKED))) worth.put(balance.user(), balance.rating());
  }

  private static ForecastQuality play(Entry entry, Map<UserId, Rating> worth, RatingSystem system,
      ForecastQuality quality) {
    if (!entry.game().ladders().contains(Ladder.RANKED)) return quality;
    List<Side> sides = entry.game().contest().sides(user -> worth.getOrDefault(user, Rating.START));
    List<Rating> after = system.rate(sides).stream().flatMap(List::stream).toList();
    List<UserId> players = entry.game().contest().contestants().stream().map(one -> one.user()).toList();
    for (int i = 0; i < players.size(); i++) worth.put(players.get(i), after.get(i));
    return quality.with(sides, system);
  }
}
