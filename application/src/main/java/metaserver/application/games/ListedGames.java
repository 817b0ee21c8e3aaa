package metaserver.application.games;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The games listed by this server, by wire id. Each room writes its own, any thread reads. */
public final class ListedGames implements GameDirectory {
  private final Map<Integer, ListedGame> games = new ConcurrentHashMap<>();

  @Override
  public List<ListedGame> games() {
    return List.copyOf(games.values());
  }

  boolean holds(int wireId) {
    return games.containsKey(wireId);
  }

  void show(ListedGame game) {
    games.put(game.wireId(), game);
  }

  void hide(ListedGame game) {
    games.remove(game.wireId());
  }
}
