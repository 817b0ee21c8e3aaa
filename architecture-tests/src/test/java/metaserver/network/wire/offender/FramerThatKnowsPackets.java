package metaserver.network.wire.offender;

import metaserver.network.wire.PacketTable;

public record FramerThatKnowsPackets(PacketTable table) {}
