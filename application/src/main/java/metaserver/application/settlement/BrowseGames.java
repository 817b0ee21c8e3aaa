package metaserver.application.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameFilter;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameRepository;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.PlayerStat;
import metaserver.domain.ranking.PlayerStatRepository;

/** Lists stored games, newest first, a page at a time. Blocks on the store. */
public final class BrowseGames {
  /** More is never shown at once. */
  public static final int MAX = 100;
  /**
   * How many of a player's games are looked through for one page: the last ones, and if too few of them fit, some more.
   */
  private static final List<Integer> LOOKED_THROUGH = List.of(MAX, 4 * MAX);

  private final GameRepository games;
  private final PlayerStatRepository stats;

  public BrowseGames(GameRepository games, PlayerStatRepository stats) {
    this.games = games;
    this.stats = stats;
  }

  /** @param after the last game on the page before; one that is not there begins anew */
  public GameList all(GameFilter filter, Optional<GameId> after, int limit) {
    int most = Math.clamp(limit, 1, MAX);
    List<Game> found = games.search(filter, after.flatMap(games::find), most + 1);
    List<Game> page = found.subList(0, Math.min(most, found.size()));
    return new GameList(page, found.size() > most ? Optional.of(page.getLast().id()) : Optional.empty());
  }

  /**
   * Of those that a player played to their end, the last one first. A page may hold less than the limit although more
   * follow: of his games only so many are looked through.
   */
  public PlayedList playedBy(UserId user, GameFilter filter, Optional<GameId> after, int limit) {
    int most = Math.clamp(limit, 1, MAX);
    boolean any = filter.equals(GameFilter.ANY);
    List<PlayerStat> fitting = new ArrayList<>();
    Optional<PlayerStat> last = after.flatMap(game -> own(user, game));
    boolean more = true;
    for (int portion : any ? List.of(most + 1) : LOOKED_THROUGH) {
      if (!more || fitting.size() > most) break;
      List<PlayerStat> seen = stats.ofUser(user, last, portion);
      fitting.addAll(any ? seen : fitting(seen, filter));
      more = seen.size() == portion;
      if (more) last = Optional.of(seen.getLast());
    }
    if (fitting.size() <= most) {
      return new PlayedList(played(fitting), more ? last.map(PlayerStat::game) : Optional.empty());
    }
    List<PlayerStat> shown = fitting.subList(0, most);
    return new PlayedList(played(shown), Optional.of(shown.getLast().game()));
  }

  private List<Played> played(List<PlayerStat> shown) {
    Map<GameId, Game> known = games.findAll(ids(shown)).stream()
        .collect(Collectors.toMap(Game::id, Function.identity()));
    return shown.stream()
        .flatMap(stat -> Optional.ofNullable(known.get(stat.game())).map(game -> new Played(game, stat)).stream())
        .toList();
  }

  private List<PlayerStat> fitting(List<PlayerStat> seen, GameFilter filter) {
    Set<GameId> ids = games.fitting(ids(seen), filter);
    return seen.stream().filter(stat -> ids.contains(stat.game())).toList();
  }

  private static List<GameId> ids(List<PlayerStat> figures) {
    return figures.stream().map(PlayerStat::game).toList();
  }

  private Optional<PlayerStat> own(UserId user, GameId game) {
    return stats.ofGame(game).stream().filter(stat -> stat.user().equals(Optional.of(user))).findFirst();
  }

  /**
   * A page.
   *
   * @param next what to go on behind; empty if there is no more
   */
  public record GameList(List<Game> games, Optional<GameId> next) {
    public GameList {
      games = List.copyOf(games);
    }
  }

  /** A page of a player's games, see {@link GameList}. */
  public record PlayedList(List<Played> games, Optional<GameId> next) {
    public PlayedList {
      games = List.copyOf(games);
    }
  }

  /** A game, and what one player did in it. */
  public record Played(Game game, PlayerStat stat) {}
}
