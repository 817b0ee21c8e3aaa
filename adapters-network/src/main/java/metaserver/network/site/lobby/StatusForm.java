package metaserver.network.site.lobby;

import java.time.Instant;
import java.util.List;
import metaserver.application.games.ListedGame;
import metaserver.application.lobby.RoomScene;
import metaserver.domain.games.GameTerms;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.Player;
import metaserver.network.site.lobby.LobbySight.Sight;
import metaserver.network.site.shown.Modes;
import metaserver.network.site.shown.Shown;

/** The lobby as programs read it that were written for the old site: {@code /status.json}. */
record StatusForm(List<StatusRoom> rooms) {
  StatusForm {
    rooms = List.copyOf(rooms);
  }

  static StatusForm of(Sight sight) {
    return new StatusForm(sight.rooms().stream().map(scene -> room(scene, sight)).toList());
  }

  private static StatusRoom room(RoomScene scene, Sight sight) {
    var room = scene.sign().room();
    return new StatusRoom(room.id().value(), room.name(), LobbySight.type(scene),
        scene.present().stream().map(StatusForm::player).toList(),
        sight.games().stream().filter(game -> game.room().equals(room.id()))
            .map(game -> game(game, sight.at())).toList());
  }

  private static StatusPlayer player(Player player) {
    return new StatusPlayer(player.isGuest(), player.id().user().map(UserId::value).orElse(0),
        Shown.plain(player.nick().text()), Shown.rgb(player.primary()), Shown.rgb(player.secondary()), player.busy());
  }

  private static StatusGame game(ListedGame game, Instant now) {
    GameTerms terms = game.said().terms();
    return new StatusGame(Shown.plain(terms.name()), Shown.plain(terms.map()), Modes.name(terms.type()),
        game.host().user().map(UserId::value).orElse(0), terms.playerCount(), terms.maxPlayers(),
        game.clock().map(clock -> LobbySight.elapsed(clock, now).toSeconds()).orElse(0L));
  }

  record StatusRoom(int id, String name, String type, List<StatusPlayer> players, List<StatusGame> games) {}

  /** Colours are 0xRRGGBB; {@code userId} is 0 for a guest. */
  record StatusPlayer(
      boolean guest, int userId, String nickName, int primaryColor, int secondaryColor, boolean inGame) {}

  record StatusGame(String name, String mapName, String scoringName, int hostUserId,
      int players, int maxPlayers, long elapsedSeconds) {}
}
