package metaserver.domain.chat;

import java.time.Instant;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.lobby.RoomId;

/**
 * What somebody said in a room, and when.
 *
 * @param nick as he was shown
 */
public record SpokenLine(Instant at, RoomId room, PlayerId player, String nick, String text) {
  public SpokenLine {
    text = text.replace("\0", ""); // no store of text takes it
  }
}
