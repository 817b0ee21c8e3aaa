package metaserver.network.chat;

import java.util.List;
import metaserver.network.wire.PacketEntry;
import metaserver.network.wire.Side;

/** The packets of chat. */
public final class ChatPackets {
  public static final List<PacketEntry<?>> ROOM = List.of(
      PacketEntry.of(200, Side.BOTH, Broadcast.class, Broadcast.CODEC),
      PacketEntry.of(201, Side.BOTH, Whisper.class, Whisper.CODEC));

  private ChatPackets() {}
}
