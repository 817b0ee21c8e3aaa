package metaserver.network.connection;

import io.netty.buffer.ByteBuf;

/** What a client is doing; decides what it may say. Called on the connection's event loop only. */
public interface State {
  /**
   * The client said something.
   *
   * @param payload plain; released by the caller
   * @throws metaserver.network.wire.ProtocolViolation if this is not the time for it
   */
  void received(int id, ByteBuf payload);

  /** What can be seen of the client from elsewhere, as it is when the state begins. */
  default Sight sight() {
    return Sight.of(this);
  }

  /** The line is down, whoever cut it. Called once, of the last state. */
  default void closed() {}
}
