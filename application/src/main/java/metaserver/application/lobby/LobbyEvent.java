package metaserver.application.lobby;

import java.util.List;
import metaserver.domain.lobby.Player;

/** What happens to the room and to who is in it. */
public sealed interface LobbyEvent extends RoomEvent {
  /** Somebody is in the room now, and in its list. */
  record PlayerEntered(Player player) implements LobbyEvent {}

  /** Somebody looks different, or is away or back. */
  record PlayerChanged(Player player) implements LobbyEvent {}

  /** For a Myth player himself: his caste is another now (packet 8). */
  record CasteChanged(Player self) implements LobbyEvent {}

  /** As he was shown last; his nick is free again. */
  record PlayerLeft(Player player) implements LobbyEvent {}

  /** Everybody who is there, for one who asks for it (packet 110). */
  record FullView(List<Player> players) implements LobbyEvent {}

  /** The rooms as one player sees them. */
  record RoomsSeen(List<RoomSign> rooms) implements LobbyEvent {}

  /** A line of the server's own. */
  record ServerLine(String text) implements LobbyEvent {}
}
