package metaserver.application.lobby;

import java.util.List;
import metaserver.domain.lobby.Player;
import metaserver.domain.lobby.Room;

/** What the server says to whoever enters a room: its lines, and the rooms there are. */
public final class Greeting {
  private final WelcomeLines lines;
  private final RoomDirectory directory;

  public Greeting(WelcomeLines lines, RoomDirectory directory) {
    this.lines = lines;
    this.directory = directory;
  }

  /** With the same lines for everybody. */
  public Greeting(List<String> lines, RoomDirectory directory) {
    this(_ -> List.copyOf(lines), directory);
  }

  Welcome welcome(Room room, Member member, List<Player> present, List<RoomEvent> games) {
    return new Welcome(room, member.player(), lines.linesFor(member), present, games,
        directory.roomsFor(member.visitor()));
  }
}
