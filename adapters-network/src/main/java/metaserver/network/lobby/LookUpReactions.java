package metaserver.network.lobby;

import java.util.List;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.lobby.Player;
import metaserver.network.players.Overall;
import metaserver.network.players.PlayerInfo;
import metaserver.network.players.PlayerInfoQuery;
import metaserver.network.players.PlayerSearch;
import metaserver.network.players.PlayerSearchResult;
import metaserver.network.players.PlayerTexts;
import metaserver.network.players.Rgb;
import metaserver.network.players.Scores;

/** Looking up players: a search finds nobody yet, and of those in the room no more is known than they show. */
public final class LookUpReactions {
  public static final List<Reaction<?>> ALL = List.of(
      new Reaction<>(PlayerSearch.class, (visit, _) -> visit.reply(new PlayerSearchResult(List.of()))),
      new Reaction<>(PlayerInfoQuery.class, (visit, packet) -> describe(visit, packet.playerId())));

  private LookUpReactions() {}

  private static void describe(Visit visit, int player) {
    if (player < 1) return;
    visit.member().room().find(new PlayerId(player)).ifPresent(found -> visit.reply(info(found.player())));
  }

  private static PlayerInfo info(Player player) {
    return new PlayerInfo(player.admin(), false, 0, player.icon(), Rgb.of(player.primary()), Rgb.of(player.secondary()),
        Scores.NONE, Scores.NONE, Overall.NONE,
        new PlayerTexts(player.account(), player.nick().text(), "", "", "", "", ""));
  }
}
