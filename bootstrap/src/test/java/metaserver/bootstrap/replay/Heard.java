package metaserver.bootstrap.replay;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
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
import metaserver.network.players.PlayerData;
import metaserver.network.players.PlayerEntry;
import metaserver.network.players.Rgb;
import metaserver.network.wire.Packet;

/**
 * Packets of a server as words, field by field. Players are called {@code p1} by the connection they logged in on,
 * games {@code g1} as they come up, and the room's own address {@code here}; tokens, salts, and the times and numbers
 * of bans have no place in them.
 *
 * @param players names of player numbers
 * @param games names of game numbers; what is new gets one
 * @param room the port that packet 0 should name
 */
record Heard(Map<Integer, String> players, Map<Integer, String> games, int room) {
  String word(Packet packet) {
    return switch (packet) {
      case PasswordChallenge challenge -> "6/type" + challenge.authenticationType();
      case VersionQuery() -> "12";
      case LoginSucceeded(int id, int order, int orderAgain, _) ->
          "7/%s;order%d;order%d".formatted(player(id), order, orderAgain);
      case RoomList(var rooms) -> "0/" + rooms.stream().map(this::room).collect(Collectors.joining("+"));
      case RoomEntered(int id, int max) -> "9/" + player(id) + ";max" + max;
      case ServerMessage(int code, String message) -> "3/code" + code + ";" + text(message);
      case TextLine(String line) -> "10/" + text(untimed(line));
      case PlayerList(var entries) -> "1/" + entries.stream().map(this::entry).collect(Collectors.joining("+"));
      case GameList(var listed) -> "2/" + listed.stream().map(this::game).collect(Collectors.joining("+"));
      case Broadcast(ChatLine line) -> "200/" + line(line);
      case Whisper(int to, boolean echo, ChatLine line) ->
          "201/to_" + player(to) + ";echo" + (echo ? 1 : 0) + ";" + line(line);
      default -> throw new AssertionError("no recorded client ever heard " + packet);
    };
  }

  private static String untimed(String line) {
    return line.replaceAll("until [-0-9]+ [:0-9]+", "until then").replaceAll("ban [0-9]+", "ban N");
  }

  private String player(int id) {
    return id == 0 ? "nobody" : players.getOrDefault(id, "?" + id);
  }

  private String room(RoomEntry entry) {
    String host = entry.host().getHostAddress();
    boolean isHere = host.equals("127.0.0.1") && entry.port() == room;
    return "room%d;players%d;%s;games%d;type%d;flags%d".formatted(entry.roomId(), entry.playerCount(),
        isHere ? "here" : host + ":" + entry.port(), entry.gameCount(), entry.roomType(), entry.roomFlags());
  }

  private String entry(PlayerEntry entry) {
    return "%s;%s;%04x;ranking%d;room%d;caste%d;order%d;%s".formatted(verb(entry.verb()), player(entry.playerId()),
        entry.flags(), entry.ranking(), entry.roomId(), entry.caste(), entry.order(), data(entry.playerData()));
  }

  private static String data(PlayerData data) {
    return "icon%d;badge%d;state%d;%s;%s;order%d;version%d;build%d;%s;%s".formatted(
        data.icon(), data.casteIcon(), data.state(), color(data.primaryColor()), color(data.secondaryColor()),
        data.order(), data.gameVersion(), data.buildNumber(), text(data.name()), text(data.teamName()));
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

  /** The data are relayed as they came: what words do not say of them is in the sum. */
  private String game(GameEntry entry) {
    GameHead head = entry.gameData().head();
    byte[] data = entry.gameData().bytes().bytes();
    CRC32 sum = new CRC32();
    sum.update(data);
    return "%s;%s;%s;%s;port%d;version%d;seconds%d;flags%x;players%d;%s;%s;%d_bytes;crc%08x".formatted(
        verb(entry.verb()), games.computeIfAbsent(entry.gameId(), _ -> "g" + (games.size() + 1)),
        player(entry.creatingPlayerId()), entry.host().getHostAddress(), entry.port(), entry.version(),
        entry.secondsRemaining(), head.flags(), head.playerCount(), text(head.name()), text(head.mapName()),
        data.length, sum.getValue());
  }

  private String line(ChatLine line) {
    return "type%d;length%d;%s;to_%s;flags%d;%s;%s;%s".formatted(line.type(), line.length(), player(line.playerId()),
        player(line.selectedPlayerId()), line.flags(), color(line.color()), text(line.name()), text(line.message()));
  }

  private static String color(Rgb color) {
    return "%04x%04x%04x%04x".formatted(color.red(), color.green(), color.blue(), color.flags());
  }

  /** Blanks and commas separate words. */
  static String text(String text) {
    return text.replace(' ', '_').replace(',', '^');
  }
}
