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
 * @param busy away or in a game
 * @param version the client's own version number
 * @param build the client's build number; 0 for Aleph One
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
    int build) {

  public boolean isGuest() {
    return id.isGuest();
  }

  public Player busy(boolean now) {
    return new Player(id, family, nick, account, team, icon, primary, secondary, caste, admin, now, version, build);
  }

  public Player painted(int otherIcon, Color otherPrimary, Color otherSecondary) {
    return new Player(id, family, nick, account, team, otherIcon, otherPrimary, otherSecondary, caste, admin, busy, version, build);
  }

  public Player ranked(Optional<Caste> now, boolean administrator) {
    return new Player(id, family, nick, account, team, icon, primary, secondary, now, administrator, busy, version, build);
  }
}
