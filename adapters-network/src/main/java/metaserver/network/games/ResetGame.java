package metaserver.network.games;

import static metaserver.network.wire.Fields.nothing;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/** Packet 113: forget who plays in my game. */
public record ResetGame() implements Packet {
  public static final Codec<ResetGame> CODEC = nothing(ResetGame::new);
}
