package metaserver.application.lobby;

import java.util.List;
import metaserver.domain.lobby.Player;

/** What happens to the room and to who is in it. */
public sealed interface LobbyEvent extends RoomEvent {
  record PlayerEntered(Player player) implements LobbyEvent {}

  record PlayerChanged(Player player) implements LobbyEvent {}

  /** For a Myth player himself: his caste is another now (packet 8). */
  record CasteChanged(Player self) implements LobbyEvent {}

  record PlayerLeft(Player player) implements LobbyEvent {}

  /** Everybody who is there, for one who asks for it (packet 110). */
  record FullView(List<Player> players) implements LobbyEvent {}

  /** The rooms as one player sees them. */
  record RoomsSeen(List<RoomSign> rooms) implements LobbyEvent {}

  /** A line of the server's own. */
  record ServerLine(String text) implements LobbyEvent {}
}
