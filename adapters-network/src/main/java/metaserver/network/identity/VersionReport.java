package metaserver.network.identity;

import static metaserver.network.wire.Fields.s32;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;
import metaserver.network.wire.Packet;

/**
 * Packet 115: the answer to packet 12.
 *
 * @param applicationVersion 2180 is Myth 1.8.0; Aleph One always sends 1, 2, 3, 0
 * @param buildNumber of Myth 1.8; older versions mean something else by it
 */
public record VersionReport(int platformType, int applicationVersion, int patchNumber, int buildNumber)
    implements Packet {
  public static final Codec<VersionReport> CODEC = Layout.of(
      s32(), VersionReport::platformType,
      s32(), VersionReport::applicationVersion,
      s32(), VersionReport::patchNumber,
      s32(), VersionReport::buildNumber,
      VersionReport::new);
}
