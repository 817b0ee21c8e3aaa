package metaserver.network.site.lobby;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.network.site.shown.CasteView;
import metaserver.network.site.shown.PlayerLink;

/** Who is in the rooms and what is played there, at one moment. */
public record LobbyView(int players, int games, List<RoomView> rooms) {
  public LobbyView {
    rooms = List.copyOf(rooms);
  }

  /** Those where something is to be seen. */
  public List<RoomView> busy() {
    return rooms.stream().filter(RoomView::isBusy).toList();
  }

  /** The others. */
  public List<RoomView> quiet() {
    return rooms.stream().filter(room -> !room.isBusy()).toList();
  }

  /** @param family the clients that it serves, in words */
  public record RoomView(
      int id, String name, String type, String family, int port, List<MemberView> players, List<ListedView> games) {
    public RoomView {
      players = List.copyOf(players);
      games = List.copyOf(games);
    }

    boolean isBusy() {
      return !players.isEmpty() || !games.isEmpty();
    }
  }

  /**
   * Somebody in a room.
   *
   * @param number by which clients know him; a guest's is his own as long as he is on line
   */
  public record MemberView(PlayerLink player, boolean guest, String primaryColor, String secondaryColor,
      Optional<CasteView> caste, boolean admin, boolean busy, String family, int number) {}

  /**
   * A listed game.
   *
   * @param host who hosts it
   * @param startedAt empty before its start; {@code minutes} since then
   * @param limitMinutes empty without a limit
   * @param reachability unknown, reachable or unreachable
   * @param uncounted why it will not count; empty if it will
   */
  public record ListedView(String name, String map, String mode, PlayerLink host, int players, int maxPlayers,
      Optional<Instant> startedAt, Optional<Long> minutes, Optional<Long> limitMinutes, boolean joinable,
      boolean password, String reachability, Optional<String> uncounted) {}
}
