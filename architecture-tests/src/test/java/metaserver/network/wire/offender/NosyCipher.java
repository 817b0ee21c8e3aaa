package metaserver.network.wire.offender;

import metaserver.network.wire.Packet;

public record NosyCipher(Packet packet) {}
