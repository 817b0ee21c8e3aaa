package metaserver.network.connection;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * What can be seen of a client from elsewhere.
 *
 * @param doing in words
 * @param who as he is called; empty for a stranger
 * @param player his number; 0 for a stranger
 * @param room the number of the room he is in
 */
public record Sight(String doing, String who, int player, OptionalInt room) {
  static final Sight OPENING = stranger("opening");

  static Sight stranger(String doing) {
    return new Sight(doing, "", 0, OptionalInt.empty());
  }

  /** Of one whose state is called by what he does: {@code awaiting password}. */
  static Sight of(State state) {
    return stranger(state.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
  }
}
