package metaserver.application.games;

import java.util.Comparator;
import java.util.List;
import metaserver.application.ignoring.Ignores;
import metaserver.application.lobby.Member;

/** Finds games in all rooms, of the reader's own family. On any thread. */
public final class SearchGames {
  /** As many as the oldest servers answered; with game data of any size they fit into one packet. */
  public static final int MOST = 6;

  private static final Comparator<ListedGame> BEST_FIRST = Comparator.comparing(ListedGame::isJoinable).reversed()
      .thenComparing(ListedGame::listedAt, Comparator.reverseOrder())
      .thenComparing(ListedGame::wireId, Integer::compareUnsigned);

  private final GameDirectory directory;
  private final Ignores ignores;

  /** @param ignores from whom a host keeps his games */
  public SearchGames(GameDirectory directory, Ignores ignores) {
    this.directory = directory;
    this.ignores = ignores;
  }

  /**
   * Those that can be joined first, then the newest; running and closed ones come last, for who wants to know of them.
   */
  public List<ListedGame> search(Member reader, GameQuery query) {
    return directory.games().stream()
        .filter(game -> game.family() == reader.player().family() && query.fits(game.said().terms()))
        .filter(game -> !ignores.blocks(game.host(), reader.session()))
        .sorted(BEST_FIRST)
        .limit(MOST)
        .toList();
  }
}
