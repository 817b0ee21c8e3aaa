package metaserver.domain.ranking;

import static metaserver.domain.identity.Accounts.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metaserver.domain.games.GameId;
import metaserver.domain.games.Place;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.text.Metadata;

/** Rated games and their figures for tests. */
public final class RatedGames {
  private RatedGames() {}

  /** The figures of a game in which everybody played for himself; the first came in first. */
  public static List<PlayerStat> inOrder(GameId game, UserId... users) {
    List<PlayerStat> stats = new ArrayList<>();
    for (UserId user : users) {
      int rank = stats.size() + 1;
      stats.add(stat(game, Optional.of(user), rank, new Place(rank, false), false));
    }
    return stats;
  }

  public static PlayerStat stat(GameId game, Optional<UserId> user, int team, Place place, boolean dropped) {
    return new PlayerStat(game, user, new Nick("nick"),
        new Part(Optional.of(team), Optional.of(place), false, false, false, dropped),
        new Tally(0, 1, 2, 0, 30 + team, 40), NOON, Metadata.NONE);
  }

  /** A ranked game of captures in which nobody had played before. */
  public static RatedGame first(GameId game, UserId... users) {
    return RatedGame.rate(game, RoomType.RANKED, RatingRules.DEFAULT, Contest.of(inOrder(game, users)),
        Set.of(Ladder.RANKED, new Ladder(8)), Standing::none);
  }
}
