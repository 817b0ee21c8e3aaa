package metaserver.network.games;

import static metaserver.network.wire.Fields.nothing;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/** Packet 105: I no longer host a game. */
public record RemoveGame() implements Packet {
  public static final Codec<RemoveGame> CODEC = nothing(RemoveGame::new);
}
