package metaserver.network.bench;

import io.netty.buffer.ByteBuf;
import java.util.concurrent.atomic.AtomicInteger;
import metaserver.network.players.PlayerEntry;

/** Whom a client knows to be in its room, counted from packets 1 by the few bytes that this takes. */
final class Roster {
  private static final int PLAYER_ID = 8;
  private static final int DATA_LENGTH = 18;
  private static final int DATA = 24;
  private static final int NAME = DATA + 38;

  private final int self;
  private final AtomicInteger known = new AtomicInteger();
  private int selfNameBytes;
  private boolean selfSeen;

  Roster(int self) {
    this.self = self;
  }

  void read(ByteBuf list) {
    int change = 0;
    for (int at = list.readerIndex(); at < list.writerIndex(); at += DATA + list.getUnsignedShort(at + DATA_LENGTH)) {
      int verb = list.getUnsignedShort(at);
      if (verb == PlayerEntry.ADD) change++;
      if (verb == PlayerEntry.DELETE) change--;
      if (list.getInt(at + PLAYER_ID) == self) see(list, at + NAME);
    }
    known.setRelease(known.getPlain() + change);
  }

  private void see(ByteBuf list, int name) {
    selfSeen = true;
    selfNameBytes = list.indexOf(name, list.writerIndex(), (byte) 0) - name;
  }

  /** How many it knows, itself included. Any thread may ask. */
  int known() {
    return known.getAcquire();
  }

  boolean isSelfSeen() {
    return selfSeen;
  }

  /** The length of the name that the server shows for this client. */
  int selfNameBytes() {
    return selfNameBytes;
  }
}
