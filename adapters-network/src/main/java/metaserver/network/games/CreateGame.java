package metaserver.network.games;

import static metaserver.network.wire.Fields.u16;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;
import metaserver.network.wire.Packet;

/**
 * Packet 104: I host this game; said again when it changes.
 *
 * @param port where the host listens
 * @param orderOrHub an order's game if not 0, from Myth II; the id of a remote hub or 0, from Aleph One
 */
public record CreateGame(int port, int orderOrHub, GameData gameData) implements Packet {
  public static final Codec<CreateGame> CODEC = Layout.of(
      u16(), CreateGame::port,
      u16(), CreateGame::orderOrHub,
      GameData.REST, CreateGame::gameData,
      CreateGame::new);
}
