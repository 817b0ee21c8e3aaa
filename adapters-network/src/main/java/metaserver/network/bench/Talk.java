package metaserver.network.bench;

import io.netty.buffer.ByteBuf;

/** What a client does with one connection. Called on its event loop. */
interface Talk {
  /** The line is up, and sealed if it is to be. */
  void begin(Line line);

  /** A packet came; {@link Line#open} makes its payload plain. */
  void frame(Line line, int id, ByteBuf in, int at, int bytes);

  /** All that had arrived was handed over. */
  default void caughtUp(Line line) {}

  /** The line is down, whoever cut it. Called once. */
  void ended(String why);
}
