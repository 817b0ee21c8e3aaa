package metaserver.application.lobby;

import java.util.List;
import metaserver.domain.lobby.Player;
import metaserver.domain.lobby.Room;

/**
 * What a newcomer is told, in this order: that he is in, the server's lines, everybody present with himself, the
 * games if there are any, the rooms.
 *
 * @param rooms as he sees them
 */
public record Welcome(Room room, Player self, List<String> lines, List<Player> present, List<RoomEvent> games,
    List<RoomSign> rooms) {}
