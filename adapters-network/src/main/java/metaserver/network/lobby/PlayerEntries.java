package metaserver.network.lobby;

import metaserver.domain.identity.Caste;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.lobby.Badge;
import metaserver.domain.lobby.Player;
import metaserver.network.players.PlayerData;
import metaserver.network.players.PlayerEntry;
import metaserver.network.players.Rgb;

/** Players as packet 1 puts them, for each family: the families read the flags differently. */
final class PlayerEntries {
  private static final int MYTH_ADMINISTRATOR = 1;
  private static final int MYTH_GUEST = 1 << 1;
  private static final int ADMINISTRATOR_ICON = 17;
  private static final int NO_CASTE = -1;

  // Aleph One sorts its list by these, the highest first, and shows none of them.
  private static final int REGISTERED = 1;
  private static final int MODERATOR = 1 << 12;
  private static final int AWAKE = 1 << 14;

  private PlayerEntries() {}

  static PlayerEntry entry(int verb, Player player, ClientFamily reader) {
    return switch (reader) {
      case MYTH -> new PlayerEntry(verb, mythFlags(player), 0, player.id().value(), 0, casteIcon(player), 0,
          data(player, player.version(), player.build(), player.team()));
      // It reads twelve bytes of the entry one off, where only the low byte of the state may be other than zero.
      case ALEPH_ONE -> new PlayerEntry(verb, alephOneFlags(player), 0, player.id().value(), 0, 0, 0,
          data(player, 0, 0, player.account()));
    };
  }

  private static PlayerData data(Player player, int version, int build, String team) {
    return new PlayerData(player.icon(), 0, player.busy() ? 1 : 0, Rgb.of(player.primary()), Rgb.of(player.secondary()),
        0, version, build, player.nick().text(), team);
  }

  private static int mythFlags(Player player) {
    return (player.admin() ? MYTH_ADMINISTRATOR : 0) | (player.isGuest() ? MYTH_GUEST : 0);
  }

  private static int casteIcon(Player player) {
    return player.admin() ? ADMINISTRATOR_ICON : player.caste().map(Caste::code).orElse(NO_CASTE);
  }

  private static int alephOneFlags(Player player) {
    return (player.isGuest() ? 0 : REGISTERED) | (player.badge() == Badge.NONE ? 0 : MODERATOR) | (player.busy() ? 0 : AWAKE);
  }
}
