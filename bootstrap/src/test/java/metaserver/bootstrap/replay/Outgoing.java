package metaserver.bootstrap.replay;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import metaserver.bootstrap.client.GameClient;

/** Puts packets on a line in pieces of given sizes, wherever packets begin and end in them. */
final class Outgoing {
  private final GameClient client;
  private final boolean byByte;
  private final Deque<Integer> sizes = new ArrayDeque<>();
  private byte[] waiting = new byte[0];

  /** @param byByte whether each byte goes by itself, whatever the sizes */
  Outgoing(GameClient client, boolean byByte) {
    this.client = client;
    this.byByte = byByte;
  }

  void say(byte[] packet, List<Integer> reads) {
    if (byByte) {
      client.writeSlowly(packet);
      return;
    }
    sizes.addAll(reads);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(waiting);
    all.writeBytes(packet);
    waiting = all.toByteArray();
    while (!sizes.isEmpty() && sizes.getFirst() <= waiting.length) {
      int size = sizes.removeFirst();
      client.write(Arrays.copyOf(waiting, size));
      waiting = Arrays.copyOfRange(waiting, size, waiting.length);
    }
  }

  /** Whether everything said is on the line. */
  boolean isOut() {
    return waiting.length == 0;
  }
}
