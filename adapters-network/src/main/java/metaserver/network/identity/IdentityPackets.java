package metaserver.network.identity;

import java.util.List;
import metaserver.network.players.StoredProfile;
import metaserver.network.wire.PacketEntry;
import metaserver.network.wire.Side;

/** The packets that say who somebody is. */
public final class IdentityPackets {
  public static final List<PacketEntry<?>> LOGIN = List.of(
      PacketEntry.of(6, Side.SERVER, PasswordChallenge.class, PasswordChallenge.CODEC),
      PacketEntry.of(7, Side.SERVER, LoginSucceeded.class, LoginSucceeded.CODEC),
      PacketEntry.of(8, Side.SERVER, StoredProfile.class, StoredProfile.CODEC),
      PacketEntry.of(12, Side.SERVER, VersionQuery.class, VersionQuery.CODEC),
      PacketEntry.of(100, Side.CLIENT, Login.class, Login.CODEC),
      PacketEntry.of(109, Side.CLIENT, PasswordResponse.class, PasswordResponse.CODEC),
      PacketEntry.of(115, Side.CLIENT, VersionReport.class, VersionReport.CODEC));

  /** The old servers send the profile again in a room, when the caste has changed. */
  public static final List<PacketEntry<?>> ROOM =
      List.of(PacketEntry.of(8, Side.SERVER, StoredProfile.class, StoredProfile.CODEC));

  private IdentityPackets() {}
}
