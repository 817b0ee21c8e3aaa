package metaserver.bootstrap.replay;

import java.util.Map;
import java.util.stream.Collectors;
import metaserver.network.chat.Broadcast;
import metaserver.network.chat.ChatLine;
import metaserver.network.chat.Whisper;
import metaserver.network.games.GameEntry;
import metaserver.network.games.GameHead;
import metaserver.network.games.GameList;
import metaserver.network.identity.LoginSucceeded;
import metaserver.network.identity.PasswordChallenge;
import metaserver.network.identity.VersionQuery;
import metaserver.network.lobby.PlayerList;
import metaserver.network.lobby.RoomEntered;
import metaserver.network.lobby.RoomEntry;
import metaserver.network.lobby.RoomList;
import metaserver.network.notices.ServerMessage;
import metaserver.network.notices.TextLine;
import metaserver.network.players.PlayerEntry;
import metaserver.network.players.Rgb;
import metaserver.network.wire.Packet;

/**
 * Packets of a server as words, field by field. Players are called {@code p1} by the connection they logged in on;
 * tokens, salts, addresses and the server's own texts have no place in them.
 *
 * @param players names of player numbers
 */
record Heard(Map<Integer, String> players) {
  String word(Packet packet) {
    return switch (packet) {
      case PasswordChallenge challenge -> "6/type" + challenge.authenticationType();
      case VersionQuery() -> "12";
      case LoginSucceeded success -> "7/" + player(success.userId());
      case RoomList(var rooms) -> "0/" + rooms.stream().map(Heard::room).collect(Collectors.joining("+"));
      case RoomEntered(int id, int max) -> "9/" + player(id) + ";max" + max;
      case ServerMessage(int code, _) -> "3/code" + code;
      case TextLine _ -> "10";
      case PlayerList(var entries) -> "1/" + entries.stream().map(this::entry).collect(Collectors.joining("+"));
      case GameList(var games) -> "2/" + games.stream().map(this::game).collect(Collectors.joining("+"));
      case Broadcast(ChatLine line) -> "200/" + line(line);
      case Whisper(int to, boolean echo, ChatLine line) ->
          "201/to_" + player(to) + ";echo" + (echo ? 1 : 0) + ";" + line(line);
      default -> throw new AssertionError("no recorded client ever heard " + packet);
    };
  }

  private String player(int id) {
    return id == 0 ? "nobody" : players.getOrDefault(id, "?" + id);
  }

  private static String room(RoomEntry room) {
    return "room%d;players%d;games%d;type%d"
        .formatted(room.roomId(), room.playerCount(), room.gameCount(), room.roomType());
  }

  private String entry(PlayerEntry entry) {
    var data = entry.playerData();
    return "%s;%s;%04x;state%d;%s;%s;%s;%s".formatted(verb(entry.verb()), player(entry.playerId()), entry.flags(),
        data.state(),
        color(data.primaryColor()), color(data.secondaryColor()), text(data.name()), text(data.teamName()));
  }

  /** Players and games count their verbs alike. */
  private static String verb(int verb) {
    return switch (verb) {
      case PlayerEntry.ADD -> "add";
      case PlayerEntry.DELETE -> "delete";
      case PlayerEntry.CHANGE -> "change";
      default -> "verb" + verb;
    };
  }

  private String game(GameEntry entry) {
    GameHead head = entry.gameData().head();
    return "%s;%s;port%d;%s;flags%x;players%d;%s;%s".formatted(verb(entry.verb()), player(entry.creatingPlayerId()),
        entry.port(), entry.secondsRemaining() < 0 ? "untimed" : "timed", head.flags(), head.playerCount(),
        text(head.name()), text(head.mapName()));
  }

  private String line(ChatLine line) {
    return "%s;to_%s;flags%d;%s;%s;%s".formatted(player(line.playerId()), player(line.selectedPlayerId()), line.flags(),
        color(line.color()), text(line.name()), text(line.message()));
  }

  private static String color(Rgb color) {
    return "%04x%04x%04x".formatted(color.red(), color.green(), color.blue());
  }

  private static String text(String text) {
    return text.replace(' ', '_');
  }
}
