package metaserver.application.lobby;

import java.time.Instant;
import java.util.List;

/**
 * The games in the rooms, as far as rooms have to do with them. Called on the room's thread, but for {@link #count}.
 * The feature that keeps games is told here who comes, goes and plays, so that the lobby need not know it.
 */
public interface RoomGames {
  /** Rooms where nobody plays. */
  RoomGames NONE = new RoomGames() {};

  /** How many are listed, of all families. Any thread may ask. */
  default int count(LiveRoom room) {
    return 0;
  }

  /** What a newcomer is told of them after the list of players; nothing where there are none. */
  default List<RoomEvent> greeting(Member newcomer) {
    return List.of();
  }

  /** What is told of them to somebody who asks for everything again. */
  default List<RoomEvent> view(Member reader) {
    return List.of();
  }

  /** Whether he hosts a game that is listed. */
  default boolean hosts(Member member) {
    return false;
  }

  /** The host's games are kept from a reader from now on. */
  default void hidden(Member host, Member reader) {}

  /** They are shown to him again. */
  default void shown(Member host, Member reader) {}

  /** He stopped or resumed listening, and maybe said which session he plays in: {@link Member#gameSession}. */
  default void plays(Member member) {}

  /** He is kept from other things than before. */
  default void restricted(Member member, Instant now) {}

  /** He is out already, and the others are yet to hear it. */
  default void left(Member member) {}

  /** An operator changed the room. */
  default void redefined(LiveRoom room) {}

  /** Everybody is out and nobody comes any more. */
  default void ended(LiveRoom room) {}
}
