package metaserver.network.lobby;

import static metaserver.network.wire.Fields.s16;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/** Packet 106: take me there. No server ever did; clients connect to the other room instead. */
public record ChangeRoom(int roomId) implements Packet {
  public static final Codec<ChangeRoom> CODEC = s16().as(ChangeRoom::new, ChangeRoom::roomId);
}
