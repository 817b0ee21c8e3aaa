package metaserver.network.wire;

/** What one side says to the other in one frame. Records of the feature packages, listed in a {@link PacketTable}. */
public interface Packet {}
