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
 * @param admin whether he shows the administrator's badge
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
    boolean admin,
    boolean busy,
    int version,
    int build,
    Optional<String> away) {

  public boolean isGuest() {
    return id.isGuest();
  }

  public Player busy(boolean now) {
    return new Player(id, family, nick, account, team, icon, primary, secondary, caste, admin, now, version, build,
        away);
  }

  public Player painted(int otherIcon, Color otherPrimary, Color otherSecondary) {
    return new Player(id, family, nick, account, team, otherIcon, otherPrimary, otherSecondary, caste, admin, busy, version,
        build, away);
  }

  public Player ranked(Optional<Caste> now, boolean administrator) {
    return new Player(id, family, nick, account, team, icon, primary, secondary, now, administrator, busy, version, build,
        away);
  }

  public Player away(Optional<String> words) {
    return new Player(id, family, nick, account, team, icon, primary, secondary, caste, admin, busy, version, build,
        words);
  }
}
