package metaserver.network.connection;

import java.util.Locale;
import java.util.Optional;
import metaserver.application.connections.OpenConnection.Whoever;

/**
 * What can be seen of a client from elsewhere.
 *
 * @param doing in words, or the name of the state that a stranger is in
 * @param who empty for a stranger
 */
public record Sight(String doing, Optional<Whoever> who) {
  static final Sight OPENING = stranger("opening");

  public static Sight of(String doing, Whoever who) {
    return new Sight(doing, Optional.of(who));
  }

  /** Of one whose state is called by what he does: {@code awaiting password}. */
  static Sight of(State state) {
    return stranger(state.getClass().getSimpleName());
  }

  /** Made where it is read: a state begins on an event loop, and few look. */
  String words() {
    return who.isPresent() ? doing : doing.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static Sight stranger(String doing) {
    return new Sight(doing, Optional.empty());
  }
}
