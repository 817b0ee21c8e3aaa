package metaserver.bootstrap.client;

import metaserver.domain.text.Blob;

/** A packet as it came, its payload unsealed. */
public record RawPacket(int id, Blob payload) {}
