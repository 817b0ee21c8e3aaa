package metaserver.network.identity;

import java.util.Optional;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.players.PlayerData;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/**
 * Packet 100: who wants in, with what program.
 *
 * @param flags bit 0: keep this player data instead of the stored one
 * @param maxAuthentication the highest kind of password answer that the client knows
 * @param application names the family, see {@link #family()}
 * @param username as sent, at most 32 bytes: one more than a name has
 * @param countryCode 0 from Aleph One, which sends none
 */
public record Login(
    int metaserverVersion,
    int platformType,
    int flags,
    int userId,
    int maxAuthentication,
    String application,
    String buildDate,
    String buildTime,
    String username,
    PlayerData playerData,
    int countryCode)
    implements Packet {
  public static final Codec<Login> CODEC = LoginCodec.CODEC;

  /** The family that the application belongs to; empty for a program that this server is not for. */
  public Optional<ClientFamily> family() {
    return switch (application) {
      case "MYTH2" -> Optional.of(ClientFamily.MYTH);
      case LoginCodec.ALEPH_ONE -> Optional.of(ClientFamily.ALEPH_ONE);
      default -> Optional.empty();
    };
  }
}
