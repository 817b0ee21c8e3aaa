package metaserver.application.lobby;

import metaserver.application.identity.Eviction;

/** A way by which a member hears a room: his game's connection, or a browser. Called on the room's thread only. */
public interface Seat {
  /** Whether it is a browser, which nobody can host a game with. */
  default boolean isBrowser() {
    return false;
  }

  /** Tells this member alone, after all that was announced before. */
  void hear(RoomEvent event);

  /** Stops or resumes what the member hears; what a deaf one still hears is the client family's matter. */
  void deafen(boolean deaf);

  /** Says why, as the client understands it, and closes the connection. */
  void dismiss(Eviction why);
}
