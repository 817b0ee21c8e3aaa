package metaserver.application.lobby;

import java.util.List;
import metaserver.domain.lobby.Player;
import metaserver.domain.lobby.Room;

/** What the server says to whoever enters a room: its message of the day, and the rooms there are. */
public final class Greeting {
  private final List<String> messageOfTheDay;
  private final RoomDirectory directory;

  public Greeting(List<String> messageOfTheDay, RoomDirectory directory) {
    this.messageOfTheDay = List.copyOf(messageOfTheDay);
    this.directory = directory;
  }

  Welcome welcome(Room room, Member member, List<Player> present, List<RoomEvent> games) {
    return new Welcome(room, member.player(), messageOfTheDay, present, games,
        directory.roomsFor(member.visitor()));
  }
}
