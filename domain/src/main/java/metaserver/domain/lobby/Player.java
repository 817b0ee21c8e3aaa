package metaserver.domain.lobby;

import java.util.Optional;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Color;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PlayerId;

/**
 * Somebody in a room as the others see him (packet 1).
 *
 * @param account the user name; empty for a guest
 * @param caste the rank to show; empty for a guest, and where no game counts
 * @param badge what he shows to be
 * @param busy in a game, or away as his client says it
 * @param version the client's own version number
 * @param build the client's build number; 0 for Aleph One
 * @param away what he said as he went away by a command
 */
public record Player(
    PlayerId id,
    ClientFamily family,
    Nick nick,
    String account,
    String team,
    int icon,
    Color primary,
    Color secondary,
    Optional<Caste> caste,
    Badge badge,
    boolean busy,
    int version,
    int build,
    Optional<String> away) {

  public boolean admin() {
    return badge == Badge.ADMINISTRATOR;
  }

  public boolean isGuest() {
    return id.isGuest();
  }

  public Player busy(boolean now) {
    return new Player(id, family, nick, account, team, icon, primary, secondary, caste, badge, now, version, build,
        away);
  }

  public Player named(Nick shown, String accountName) {
    return new Player(id, family, shown, accountName, team, icon, primary, secondary, caste, badge, busy,
        version, build, away);
  }

  public Player painted(int otherIcon, Color otherPrimary, Color otherSecondary) {
    return new Player(id, family, nick, account, team, otherIcon, otherPrimary, otherSecondary, caste, badge, busy,
        version, build, away);
  }

  public Player ranked(Optional<Caste> now, Badge shown) {
    return new Player(id, family, nick, account, team, icon, primary, secondary, now, shown, busy, version, build,
        away);
  }

  public Player away(Optional<String> words) {
    return new Player(id, family, nick, account, team, icon, primary, secondary, caste, badge, busy, version, build,
        words);
  }
}
