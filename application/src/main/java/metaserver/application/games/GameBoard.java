package metaserver.application.games;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metaserver.application.lobby.Member;
import metaserver.domain.identity.ClientFamily;

/** The games in one room: one for each who hosts. */
final class GameBoard {
  private final Map<Member, LiveGame> games = new LinkedHashMap<>();
  private final Set<LiveGame> held = new LinkedHashSet<>();
  private volatile int count;
  private volatile boolean holds;

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
    return games.values().stream().filter(game -> game.host().player().family() == family).map(LiveGame::listed)
        .toList();
  }

  void add(LiveGame game) {
    games.put(game.host(), game);
    count = games.size();
  }

  /** The room is yet to hear how it is now. */
  void hold(LiveGame game) {
    held.add(game);
    holds = true;
  }

  /** Any thread may ask. */
  boolean holds() {
    return holds;
  }

  List<LiveGame> takeHeld() {
    List<LiveGame> all = List.copyOf(held);
    held.clear();
    holds = false;
    return all;
  }

  void remove(LiveGame game) {
    games.remove(game.host());
    held.remove(game);
    count = games.size();
  }
}
