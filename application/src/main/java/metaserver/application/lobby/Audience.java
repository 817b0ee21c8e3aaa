package metaserver.application.lobby;

import java.util.Collection;

/**
 * All who listen in one room by one kind of seat: what many hear is handed over once. Seats of another kind are
 * somebody else's. Called on the room's thread only.
 */
public interface Audience {
  /** Greets a newcomer; from here on he hears what is announced. */
  void welcome(Seat seat, Welcome welcome);

  /** For everybody who listens. */
  void announce(RoomEvent event);

  /** For everybody who listens but some few. */
  void announceExcept(Collection<? extends Seat> seats, RoomEvent event);

  /** The seat is empty. */
  void release(Seat seat);
}
