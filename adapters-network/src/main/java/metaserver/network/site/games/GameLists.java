package metaserver.network.site.games;

import java.util.List;
import java.util.Optional;
import metaserver.application.settlement.BrowseGames;
import metaserver.application.settlement.BrowseGames.Played;
import metaserver.domain.games.GameFilter;
import metaserver.domain.games.Place;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.PlayerStat;

/** Short lists of games for other pages. */
public final class GameLists {
  private final BrowseGames games;
  private final RoomNames rooms;

  public GameLists(BrowseGames games, RoomNames rooms) {
    this.games = games;
    this.rooms = rooms;
  }

  /** The newest ones. */
  public List<GameLine> newest(int limit) {
    return games.all(GameFilter.ANY, Optional.empty(), limit).games().stream()
        .map(game -> GameLine.of(game, rooms)).toList();
  }

  /** Those that somebody played last. */
  public List<PlayedLine> lastOf(UserId user, int limit) {
    return games.playedBy(user, GameFilter.ANY, Optional.empty(), limit).games().stream().map(this::line).toList();
  }

  PlayedLine line(Played played) {
    PlayerStat stat = played.stat();
    return new PlayedLine(GameLine.of(played.game(), rooms), result(stat), stat.part().place().map(Place::rank),
        stat.tally().score(), stat.tally().kills(), stat.tally().deaths(), stat.tally().damageGiven(),
        stat.tally().damageTaken());
  }

  static String result(PlayerStat stat) {
    if (stat.part().spectator()) return "looked on";
    return stat.part().place().map(place -> switch (place.outcome()) {
      case WIN -> "won";
      case TIE -> "tied";
      case LOSS -> "lost";
    }).orElse("undecided");
  }

  /**
   * A game, and how one player did in it.
   *
   * @param points won or lost on the ranked total
   */
  public record PlayedLine(GameLine game, String result, Optional<Integer> place, int points, int kills,
      int losses, int damageGiven, int damageTaken) {}
}
