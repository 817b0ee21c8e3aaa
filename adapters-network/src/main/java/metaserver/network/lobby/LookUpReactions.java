package metaserver.network.lobby;

import java.util.List;
import java.util.Optional;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.ranking.DescribePlayer;
import metaserver.application.ranking.PlayerRecord;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Profile;
import metaserver.domain.identity.User;
import metaserver.domain.lobby.Player;
import metaserver.network.players.Figures;
import metaserver.network.players.Overall;
import metaserver.network.players.PlayerInfo;
import metaserver.network.players.PlayerInfoQuery;
import metaserver.network.players.PlayerSearch;
import metaserver.network.players.PlayerSearchResult;
import metaserver.network.players.PlayerTexts;
import metaserver.network.players.Rgb;
import metaserver.network.players.Scores;

/**
 * Looking up players: a search finds nobody yet. Whom somebody asks for is looked up in the store while nothing more
 * is read from him, so that he asks for one at a time.
 */
public final class LookUpReactions {
  private final DescribePlayer describePlayer;

  public LookUpReactions(DescribePlayer describePlayer) {
    this.describePlayer = describePlayer;
  }

  public List<Reaction<?>> all() {
    return List.of(
        new Reaction<>(PlayerSearch.class, (visit, _) -> visit.reply(new PlayerSearchResult(List.of()))),
        new Reaction<>(PlayerInfoQuery.class, (visit, packet) -> describe(visit, packet.playerId())));
  }

  /** A deaf client would not hear the answer. */
  private void describe(Visit visit, int number) {
    if (number < 1 || visit.member().isDeaf()) return;
    PlayerId player = new PlayerId(number);
    if (player.isGuest() && present(visit, player).isEmpty()) return;
    visit.connection().offload(() -> describePlayer.describe(player), outcome -> answer(visit, player, outcome));
  }

  /** Back on the room's thread; whoever was asked for may have come or gone meanwhile. */
  private static void answer(Visit visit, PlayerId asked, DescribePlayer.Outcome outcome) {
    Optional<Player> present = present(visit, asked);
    switch (outcome) {
      case DescribePlayer.Account(var account, var overview) ->
          visit.reply(info(present, account, Figures.overall(overview)));
      case DescribePlayer.Guest(var overview) ->
          present.ifPresent(guest -> visit.reply(info(guest, Scores.NONE, Figures.overall(overview))));
      case DescribePlayer.Unknown() -> {}
      case DescribePlayer.NotNow() -> visit.member()
          .hear(new ServerLine("The player database is away. Try again in a minute."));
    }
  }

  private static Optional<Player> present(Visit visit, PlayerId player) {
    return visit.member().room().find(player).map(found -> found.player());
  }

  private static PlayerInfo info(Optional<Player> present, PlayerRecord account, Overall overall) {
    Scores scores = Figures.scores(account);
    return present.map(player -> info(player, scores, overall)).orElseGet(() -> info(account.user(), scores, overall));
  }

  private static PlayerInfo info(Player player, Scores scores, Overall overall) {
    return new PlayerInfo(player.admin(), false, 0, player.icon(), Rgb.of(player.primary()), Rgb.of(player.secondary()),
        scores, Scores.NONE, overall, texts(player.account(), player.nick().text()));
  }

  private static PlayerInfo info(User user, Scores scores, Overall overall) {
    Profile shown = user.appearance();
    return new PlayerInfo(user.admin(), false, 0, shown.icon(), Rgb.of(shown.primary()), Rgb.of(shown.secondary()),
        scores, Scores.NONE, overall, texts(user.username().text(), shown.nick().text()));
  }

  private static PlayerTexts texts(String login, String name) {
    return new PlayerTexts(login, name, "", "", "", "", "");
  }
}
