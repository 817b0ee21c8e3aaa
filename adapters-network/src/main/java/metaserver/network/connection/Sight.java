package metaserver.network.connection;

import java.util.Locale;
import java.util.Optional;
import metaserver.application.connections.OpenConnection.Whoever;

/**
 * What can be seen of a client from elsewhere.
 *
 * @param doing in words
 * @param who empty for a stranger
 */
public record Sight(String doing, Optional<Whoever> who) {
  static final Sight OPENING = stranger("opening");

  public static Sight of(String doing, Whoever who) {
    return new Sight(doing, Optional.of(who));
  }

  /** Of one whose state is called by what he does: {@code awaiting password}. */
  static Sight of(State state) {
    return stranger(state.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
  }

  private static Sight stranger(String doing) {
    return new Sight(doing, Optional.empty());
  }
}
