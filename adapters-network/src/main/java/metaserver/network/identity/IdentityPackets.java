package metaserver.network.identity;

import java.util.List;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.players.StoredProfile;
import metaserver.network.wire.Codec;
import metaserver.network.wire.PacketEntry;
import metaserver.network.wire.Side;

/** The packets that say who somebody is. */
public final class IdentityPackets {
  /** The old servers send the profile again in a room, when the caste has changed. */
  public static final List<PacketEntry<?>> ROOM =
      List.of(PacketEntry.of(8, Side.SERVER, StoredProfile.class, StoredProfile.CODEC));

  private IdentityPackets() {}

  /** Only Aleph One's answer to packet 6 has a size. */
  public static List<PacketEntry<?>> login(ClientFamily family) {
    return List.of(
        PacketEntry.of(6, Side.SERVER, PasswordChallenge.class, PasswordChallenge.CODEC),
        PacketEntry.of(7, Side.SERVER, LoginSucceeded.class, LoginSucceeded.CODEC),
        PacketEntry.of(8, Side.SERVER, StoredProfile.class, StoredProfile.CODEC),
        PacketEntry.of(12, Side.SERVER, VersionQuery.class, VersionQuery.CODEC),
        PacketEntry.of(100, Side.CLIENT, Login.class, Login.CODEC),
        PacketEntry.of(109, Side.CLIENT, PasswordResponse.class, answer(family)),
        PacketEntry.of(115, Side.CLIENT, VersionReport.class, VersionReport.CODEC));
  }

  private static Codec<PasswordResponse> answer(ClientFamily family) {
    return switch (family) {
      case MYTH -> PasswordResponse.OPEN;
      case ALEPH_ONE -> PasswordResponse.FIXED;
    };
  }
}
