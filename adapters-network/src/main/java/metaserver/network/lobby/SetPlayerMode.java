package metaserver.network.lobby;

import static metaserver.network.wire.Fields.blob;
import static metaserver.network.wire.Fields.optional;
import static metaserver.network.wire.Fields.s16;

import java.util.Optional;
import metaserver.domain.text.Blob;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;
import metaserver.network.wire.Packet;

/**
 * Packet 107: whether I want to hear what goes on.
 *
 * @param mode {@link #LISTENING} or {@link #DEAF}
 * @param gameSession sixteen bytes that all players of one game share; from Aleph One only
 */
public record SetPlayerMode(int mode, Optional<Blob> gameSession) implements Packet {
  public static final int LISTENING = 0;
  public static final int DEAF = 1;

  public static final Codec<SetPlayerMode> CODEC = Layout.of(
      s16(), SetPlayerMode::mode,
      optional(blob(16)), SetPlayerMode::gameSession,
      SetPlayerMode::new);
}
