package metaserver.network.identity;

import metaserver.domain.identity.Nick;
import metaserver.domain.identity.Profile;
import metaserver.network.players.PlayerData;
import metaserver.network.players.Rgb;

/** The player data of the wire and the profile of the domain. */
final class Profiles {
  private Profiles() {}

  static Profile of(PlayerData data) {
    return new Profile(
        data.icon(), data.primaryColor().color(), data.secondaryColor().color(),
        new Nick(data.name()), data.teamName());
  }

  static PlayerData shown(Profile profile, int version, int build) {
    return new PlayerData(profile.icon(), 0, 0, Rgb.of(profile.primary()), Rgb.of(profile.secondary()),
        0, version, build, profile.nick().text(), profile.team());
  }
}
