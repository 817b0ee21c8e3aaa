package metaserver.network.games;

import static metaserver.network.wire.Fields.chars;
import static metaserver.network.wire.Fields.s16;

import java.util.Map;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;

/**
 * What Aleph One puts where Myth has its plug-ins, at offset 44 of the game data: 230 of the 512 bytes.
 *
 * @param scenarioId decides whether a client can join
 * @param netScript a Lua script's name, or {@code Embedded}
 * @param gameOptions and {@code cheatFlags}: bits of the game's own
 * @param mapFile empty if the physics are embedded
 */
record MarathonBlock(
    String build,
    String netProtocol,
    String scenario,
    String scenarioId,
    String scenarioVersion,
    String netScript,
    int gameOptions,
    int cheatFlags,
    int killLimit,
    String mapFile,
    String physics) {
  /** Where it stands. */
  static final int OFFSET = 44;

  static final Codec<MarathonBlock> CODEC = Layout.of(
      chars(32), MarathonBlock::build,
      chars(32), MarathonBlock::netProtocol,
      chars(32), MarathonBlock::scenario,
      chars(24), MarathonBlock::scenarioId,
      chars(8), MarathonBlock::scenarioVersion,
      chars(32), MarathonBlock::netScript,
      s16(), MarathonBlock::gameOptions,
      s16(), MarathonBlock::cheatFlags,
      s16(), MarathonBlock::killLimit,
      chars(32), MarathonBlock::mapFile,
      chars(32), MarathonBlock::physics,
      MarathonBlock::new);

  Map<String, Object> facts() {
    return Map.ofEntries(
        Map.entry("build", build),
        Map.entry("netProtocol", netProtocol),
        Map.entry("scenarioName", scenario),
        Map.entry("scenarioId", scenarioId),
        Map.entry("scenarioVersion", scenarioVersion),
        Map.entry("netScript", netScript),
        Map.entry("gameOptions", gameOptions),
        Map.entry("cheatFlags", cheatFlags),
        Map.entry("killLimit", killLimit),
        Map.entry("mapFile", mapFile),
        Map.entry("physics", physics));
  }
}
