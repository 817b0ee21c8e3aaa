package metaserver.network.wire.offender;

import metaserver.network.wire.Frame;

public record PacketThatKnowsFrames(Frame frame) {}
