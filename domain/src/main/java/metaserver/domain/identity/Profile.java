package metaserver.domain.identity;

import metaserver.domain.text.ControlCodes;
import metaserver.domain.text.MacRoman;

/** How an account looks in a room, kept from login to login: coat of arms, colours, nick and team name. */
public record Profile(int icon, Color primary, Color secondary, Nick nick, String team) {
  public static final int MAX_TEAM_BYTES = 31;

  public Profile {
    if (icon < 0 || icon > 255) throw new IllegalArgumentException("an icon is 0 to 255, not " + icon);
    team = MacRoman.decode(MacRoman.encode(ControlCodes.strip(team)));
    team = team.substring(0, Math.min(team.length(), MAX_TEAM_BYTES));
  }

  public Profile named(Nick other) {
    return new Profile(icon, primary, secondary, other, team);
  }

  public Profile painted(int otherIcon, Color otherPrimary, Color otherSecondary) {
    return new Profile(otherIcon, otherPrimary, otherSecondary, nick, team);
  }
}
