package metaserver.bootstrap.command;

import java.util.List;
import java.util.Locale;
import metaserver.domain.lobby.Room;

/** A room in a list. */
record RoomRow(
    int id,
    String name,
    String type,
    int maxPlayers,
    int minCaste,
    int maxCaste,
    int port,
    List<String> clients,
    boolean open,
    String chatLog) {
  static final String HEAD = "   ID   PORT  STATE   TYPE        PLAYERS  CASTES   CLIENTS         CHAT LOG  NAME";

  static RoomRow of(Room room) {
    List<String> clients = room.families().stream().sorted().map(RoomRow::word).toList();
    return new RoomRow(room.id().value(), room.name(), word(room.type()), room.maxPlayers(), room.castes().min(),
        room.castes().max(), room.port(), clients, room.open(), chatLog(room));
  }

  String text() {
    return String.format("%5d  %5d  %-6s  %-10s  %7d  %-7s  %-14s  %-8s  %s", id, port, state(), type, maxPlayers,
        minCaste + ".." + maxCaste, String.join(",", clients), chatLog, name);
  }

  String phrase() {
    return name + ", " + type + ", " + state() + ", port " + port + ", up to " + maxPlayers + " players, castes "
        + minCaste + " to " + maxCaste + ", " + String.join(" and ", clients);
  }

  private static String chatLog(Room room) {
    if (room.chatLogDays().isEmpty()) return "default";
    return room.chatLogDays().getAsInt() == 0 ? "off" : room.chatLogDays().getAsInt() + " days";
  }

  private String state() {
    return open ? "open" : "closed";
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
