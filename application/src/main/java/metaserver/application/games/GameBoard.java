package metaserver.application.games;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metaserver.application.lobby.Member;
import metaserver.domain.identity.ClientFamily;

/** The games in one room: one for each who hosts. */
final class GameBoard {
  private final Map<Member, LiveGame> games = new LinkedHashMap<>();
  private volatile int count;

  int count() {
    return count;
  }

  /** In the order in which they were listed. */
  List<LiveGame> games() {
    return List.copyOf(games.values());
  }

  Optional<LiveGame> hostedBy(Member host) {
    return Optional.ofNullable(games.get(host));
  }

  List<ListedGame> listed(ClientFamily family) {
    return games.values().stream().filter(game -> game.host().session().family() == family).map(LiveGame::listed)
        .toList();
  }

  void add(LiveGame game) {
    games.put(game.host(), game);
    count = games.size();
  }

  void remove(LiveGame game) {
    games.remove(game.host());
    count = games.size();
  }
}
