package metaserver.network.games;

import static metaserver.network.wire.Fields.s32;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/**
 * Packet 114: my game begins.
 *
 * @param gameTime seconds from Myth II, ticks of 1/30 s from Aleph One; 0 or less without a limit
 */
public record StartGame(int gameTime) implements Packet {
  public static final Codec<StartGame> CODEC = s32().padded(8).as(StartGame::new, StartGame::gameTime);
}
