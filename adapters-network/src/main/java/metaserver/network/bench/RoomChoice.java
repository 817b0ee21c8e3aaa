package metaserver.network.bench;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import metaserver.network.lobby.RoomEntry;

/**
 * Which rooms clients go to, of those they are shown.
 *
 * @param only the one room, by its id
 * @param spread whether clients begin in different rooms; otherwise all try the first
 */
public record RoomChoice(OptionalInt only, boolean spread) {
  private static final int SHUT = 1 << 2;

  /** The rooms to try for this client, in order; a full one is followed by the next. */
  List<RoomEntry> of(List<RoomEntry> shown, int client) {
    List<RoomEntry> open = shown.stream()
        .filter(room -> (room.roomFlags() & SHUT) == 0)
        .filter(room -> only.isEmpty() || only.getAsInt() == room.roomId())
        .toList();
    if (!spread || open.size() < 2) return open;
    int first = client % open.size();
    return Stream.concat(
        open.subList(first, open.size()).stream(), open.subList(0, first).stream()).toList();
  }
}
