package metaserver.network.site.talk;

import java.util.List;
import java.util.Optional;
import metaserver.network.site.lobby.LobbyView.RoomView;

/**
 * A room, and what the reader does there.
 *
 * @param lines what was heard there lately, the newest first; only who is inside hears anything
 * @param number of the last line
 * @param refresh whether the page shall load itself again where nothing is live
 */
public record TalkView(
    RoomView room, ReaderView reader, List<TalkLine> lines, long number, boolean refresh, Optional<String> complaint) {
  public TalkView {
    lines = List.copyOf(lines);
  }

  /** What to write a line with. */
  public SayView say() {
    return new SayView(room.id(), reader.to(), complaint);
  }

  /**
   * Who reads.
   *
   * @param state stranger, outside, game (in a room by his game), waiting (for his game), elsewhere, inside, along
   * @param name empty for a stranger
   * @param place where he or his game is, if not here
   * @param why he is no more in a room where he was
   * @param to whom he is about to whisper
   */
  public record ReaderView(
      String state, String name, boolean guest, Optional<PlaceView> place, Optional<String> why,
      Optional<ListenerView> to) {
    static final ReaderView STRANGER = new ReaderView("stranger", "", false, Optional.empty());

    ReaderView(String state, String name, boolean guest, Optional<PlaceView> place) {
      this(state, name, guest, place, Optional.empty(), Optional.empty());
    }

    /** Whether he hears the room. */
    public boolean hears() {
      return state.equals("inside") || state.equals("along");
    }

    ReaderView told(Optional<String> reason) {
      return new ReaderView(state, name, guest, place, reason, to);
    }

    ReaderView whispering(Optional<ListenerView> listener) {
      return new ReaderView(state, name, guest, place, why, listener);
    }
  }

  /** Another room. */
  public record PlaceView(int id, String name) {}

  /** A player by his number. */
  public record ListenerView(int number, String name) {}

  /** The form for a line. */
  public record SayView(int room, Optional<ListenerView> to, Optional<String> complaint) {}
}
