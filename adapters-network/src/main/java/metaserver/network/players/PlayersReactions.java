package metaserver.network.players;

import java.util.List;
import metaserver.network.lobby.Reaction;

/** Players cannot be looked up yet: a search finds nobody. */
public final class PlayersReactions {
  public static final List<Reaction<?>> ALL =
      List.of(new Reaction<>(PlayerSearch.class, (visit, _) -> visit.reply(new PlayerSearchResult(List.of()))));

  private PlayersReactions() {}
}
