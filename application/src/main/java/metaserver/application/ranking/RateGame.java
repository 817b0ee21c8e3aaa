package metaserver.application.ranking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import metaserver.domain.games.Game;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.ranking.Contest;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.PlayerStat;
import metaserver.domain.ranking.RatedGame;
import metaserver.domain.ranking.RatingChange;
import metaserver.domain.ranking.RatingHistory;
import metaserver.domain.ranking.RatingRules;
import metaserver.domain.ranking.Standing;
import metaserver.domain.ranking.StandingRepository;

/**
 * Counts a game whose result stands, as a part of its settlement: ratings, careers, history, castes of novices. However
 * many play, it takes seven statements at most.
 */
public final class RateGame {
  private final UserRepository users;
  private final StandingRepository standings;
  private final RatingHistory history;
  private final RatingRules rules;

  public RateGame(UserRepository users, StandingRepository standings, RatingHistory history, RatingRules rules) {
    this.users = users;
    this.standings = standings;
    this.history = history;
    this.rules = rules;
  }

  /**
   * Locks the history, and then these accounts as far as they still exist, in ascending id; call it first in the
   * settlement's transaction. In any other order a settlement and a voiding could wait for each other.
   */
  public List<User> lock(Collection<UserId> players) {
    history.keepOpen();
    return users.lockAll(players);
  }

  /**
   * Call it within the settlement's transaction, once for a game.
   *
   * @param roomType of the room when the game began
   * @param players what {@link #lock} answered
   * @param stats not stored yet
   */
  public Rated rate(Game settled, RoomType roomType, List<User> players, List<PlayerStat> stats) {
    Contest contest = Contest.of(stats);
    Set<Ladder> ladders = contest.ladders(settled.type(), roomType);
    if (ladders.isEmpty()) return new Rated(stats, Set.of());
    KnownStandings before = new KnownStandings(standings.of(contest.users(), ladders));
    RatedGame game = RatedGame.rate(settled.id(), roomType, rules, contest, ladders, before);
    history.add(game);
    List<Standing> after = game.changes().stream().map(RatingChange::after).toList();
    standings.save(after);
    return new Rated(scored(stats, game), Novices.promote(users, players, after));
  }

  private static List<PlayerStat> scored(List<PlayerStat> stats, RatedGame game) {
    Map<UserId, Integer> scores = game.on(Ladder.RANKED)
        .collect(Collectors.toMap(change -> change.contestant().user(), RatingChange::points));
    return stats.stream().map(stat -> stat.user().map(scores::get).map(stat::withScore).orElse(stat)).toList();
  }

  /**
   * What became of it.
   *
   * @param stats with what each won or lost on the ranked total
   * @param promoted who has another caste now
   */
  public record Rated(List<PlayerStat> stats, Set<UserId> promoted) {}
}
