package metaserver.application.ranking;

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
 * Counts a game whose result stands, as a part of its settlement: ratings, careers, history, castes of novices. It takes
 * the locks itself, first the history's and then the players' in ascending id; the transaction around it must not have
 * locked accounts before, or a settlement and a voiding could wait for each other. However many play, it takes seven
 * statements at most.
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
   * Call it within the settlement's transaction, once for a game.
   *
   * @param roomType of the room when the game began
   * @param stats not stored yet
   */
  public Rated rate(Game settled, RoomType roomType, List<PlayerStat> stats) {
    Contest contest = Contest.of(stats);
    Set<Ladder> ladders = contest.ladders(settled.type(), roomType);
    if (ladders.isEmpty()) return new Rated(stats, Set.of());
    history.keepOpen();
    List<User> players = users.lockAll(contest.users());
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
