package metaserver.application.lobby;

import metaserver.domain.identity.ClientFamily;

/** Something that those in a room hear of. Each feature adds a sealed kind of its own. */
public interface RoomEvent {
  /** Whether clients of a family hear of it at all. */
  default boolean concerns(ClientFamily family) {
    return true;
  }
}
