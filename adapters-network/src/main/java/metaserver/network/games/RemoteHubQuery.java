package metaserver.network.games;

import static metaserver.network.wire.Fields.cstring;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/**
 * Packet 122 on a login connection: which remote hubs are there?
 *
 * @param networkVersion the game protocol they have to speak
 */
public record RemoteHubQuery(String networkVersion) implements Packet {
  public static final Codec<RemoteHubQuery> CODEC =
      cstring(255).as(RemoteHubQuery::new, RemoteHubQuery::networkVersion);
}
