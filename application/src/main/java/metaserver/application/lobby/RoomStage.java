package metaserver.application.lobby;

import java.util.concurrent.Executor;

/** Where a room takes place: its thread, its listeners, its port. One for each open room. */
public interface RoomStage {
  /** Runs one task after the other, at once if the caller is on it already. */
  Executor thread();

  Audience audience();

  /**
   * Lets clients in, from now on at this port; the one before is closed, those inside stay.
   *
   * @param port 0 lets the system choose
   * @return the port
   * @throws PortTaken if something else listens there
   */
  int listen(LiveRoom room, int port);

  /** Lets nobody in any more; those inside stay. */
  void close();

  /** Gives back what it holds. Called last, on the room's thread, when nobody is inside. */
  void dismantle();

  /** Makes stages. */
  interface Builder {
    /** One that nobody can enter yet. */
    RoomStage build();
  }

  /** The port of a room is in use. */
  final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PortTaken(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
