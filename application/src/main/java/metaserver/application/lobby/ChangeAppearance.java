package metaserver.application.lobby;

import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Color;

/** Takes over what a player changes of himself (packet 103 again). Names stay. On the room's thread. */
public final class ChangeAppearance {
  private final Appearances appearances;

  public ChangeAppearance(Appearances appearances) {
    this.appearances = appearances;
  }

  /** Aleph One's client repeats only its state here; of a Myth player icon and colours count as well. */
  public void change(Member member, int icon, Color primary, Color secondary, boolean busy) {
    if (member.player().family() == ClientFamily.MYTH) {
      member.session().repaint(member.session().profile().painted(icon, primary, secondary));
      appearances.show(member, member.player().painted(icon, primary, secondary).busy(busy));
    } else {
      appearances.show(member, member.player().busy(busy));
    }
  }
}
