package metaserver.network.lobby;

import metaserver.domain.identity.Caste;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Nick;
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
          data(player, player.version(), player.build(), player.nick().text(), player.team()));
      // It reads twelve bytes of the entry one off, where only the low byte of the state may be other than zero.
      case ALEPH_ONE -> new PlayerEntry(verb, alephOneFlags(player), 0, player.id().value(), 0, 0, 0,
          data(player, 0, 0, awayName(player), player.account()));
    };
  }

  private static PlayerData data(Player player, int version, int build, String name, String team) {
    return new PlayerData(player.icon(), 0, isBusy(player) ? 1 : 0,
        Rgb.of(player.primary()), Rgb.of(player.secondary()), 0, version, build, name, team);
  }

  private static int mythFlags(Player player) {
    return (player.admin() ? MYTH_ADMINISTRATOR : 0) | (player.isGuest() ? MYTH_GUEST : 0);
  }

  private static int casteIcon(Player player) {
    return player.admin() ? ADMINISTRATOR_ICON : player.caste().map(Caste::code).orElse(NO_CASTE);
  }

  private static int alephOneFlags(Player player) {
    return (player.isGuest() ? 0 : REGISTERED)
        | (player.badge() == Badge.NONE ? 0 : MODERATOR)
        | (isBusy(player) ? 0 : AWAKE);
  }

  /** Neither family tells one from the other: Myth dims the row, Aleph One puts it last. */
  private static boolean isBusy(Player player) {
    return player.busy() || player.away().isPresent();
  }

  /** Aleph One's own way to put it, as far as there is room in a name. */
  private static String awayName(Player player) {
    String nick = player.nick().text();
    int room = Nick.MAX_BYTES - nick.length() - "|i|p-".length();
    return player.away().filter(_ -> room > 0)
        .map(words -> "|i" + words.substring(0, Math.min(words.length(), room)) + "|p-" + nick).orElse(nick);
  }
}
