package metaserver.domain.complaints;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.lobby.RoomId;

/**
 * What a player reports.
 *
 * @param about empty if it is about nobody in the room
 * @param game the game that one of the two hosted then, in words
 * @param context the oldest line first
 */
public record NewComplaint(
    Instant at, RoomId room, Someone by, Optional<Someone> about, String text, Optional<String> game,
    List<ContextLine> context) {
  public static final int MAX_TEXT = 1000;

  public NewComplaint {
    text = text.replace("\0", "");
    text = text.substring(0, Math.min(text.length(), MAX_TEXT));
    context = List.copyOf(context);
  }

  public NewComplaint with(List<ContextLine> lines) {
    return new NewComplaint(at, room, by, about, text, game, lines);
  }
}
