package metaserver.application.settlement;

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
  /** How many of a player's games are looked through for one page. */
  private static final int LOOKED_THROUGH = 1000;

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
    int portion = any ? most + 1 : LOOKED_THROUGH;
    List<PlayerStat> seen = stats.ofUser(user, after.flatMap(game -> own(user, game)), portion);
    List<PlayerStat> fitting = any ? seen : fitting(seen, filter);
    List<PlayerStat> shown = fitting.subList(0, Math.min(most, fitting.size()));
    Map<GameId, Game> known = games.findAll(ids(shown)).stream().collect(Collectors.toMap(Game::id, Function.identity()));
    List<Played> page = shown.stream()
        .flatMap(stat -> Optional.ofNullable(known.get(stat.game())).map(game -> new Played(game, stat)).stream()).toList();
    List<PlayerStat> done = fitting.size() > most ? shown : seen;
    boolean more = fitting.size() > most || seen.size() == portion;
    return new PlayedList(page, more ? Optional.of(done.getLast().game()) : Optional.empty());
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
