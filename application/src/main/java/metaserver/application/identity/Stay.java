package metaserver.application.identity;

import java.time.Instant;

/** Somebody's being in a room, as his session knows it. Any thread may call; the room's thread acts, soon. */
public interface Stay {
  /** Ends it; the others see him leave. Ending it twice does nothing. */
  void end(Eviction why);

  /** He is kept from other things than before. */
  void restricted(Instant now);

  /** Shows the others what changed of his account. */
  void refreshed();
}
