package metaserver.network.games;

import java.util.List;
import metaserver.network.lobby.Reaction;

/** Games are not kept yet: a search finds none, the rest is let pass. */
public final class GamesReactions {
  public static final List<Reaction<?>> ALL =
      List.of(new Reaction<>(GameSearch.class, (visit, _) -> visit.reply(new GameSearchResult(List.of()))));

  private GamesReactions() {}
}
