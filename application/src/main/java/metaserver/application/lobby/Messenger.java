package metaserver.application.lobby;

/**
 * Tells something to people in other rooms than one's own. One server has all rooms; several that share a database
 * would pass it on to each other behind this port, so it says by data who is meant and what is said.
 */
public interface Messenger {
  /**
   * Tells those who are in a room by then. Any thread may ask, and is not kept waiting; what one thread tells is heard
   * in that order in each room.
   */
  void tell(Listeners whom, RoomEvent event);
}
