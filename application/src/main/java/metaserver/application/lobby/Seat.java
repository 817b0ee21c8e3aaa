package metaserver.application.lobby;

import metaserver.application.identity.Eviction;

/** One member's connection to a room. Called on the room's thread only. */
public interface Seat {
  /** Tells this member alone, after all that was announced before. */
  void hear(RoomEvent event);

  /** Stops or resumes what the member hears; what a deaf one still hears is the client family's matter. */
  void deafen(boolean deaf);

  /** Says why, as the client understands it, and closes the connection. */
  void dismiss(Eviction why);
}
