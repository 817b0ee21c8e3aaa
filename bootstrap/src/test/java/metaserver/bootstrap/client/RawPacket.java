package metaserver.bootstrap.client;

import metaserver.network.wire.Blob;

/** A packet as it came, its payload unsealed. */
public record RawPacket(int id, Blob payload) {}
