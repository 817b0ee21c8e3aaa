package metaserver.network.chat;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/** Packet 200: a line for the whole room, its sender included. */
public record Broadcast(ChatLine chat) implements Packet {
  public static final Codec<Broadcast> CODEC = ChatLine.CODEC.as(Broadcast::new, Broadcast::chat);
}
