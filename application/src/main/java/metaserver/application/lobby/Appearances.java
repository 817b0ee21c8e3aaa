package metaserver.application.lobby;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import metaserver.application.lobby.LobbyEvent.PlayerChanged;
import metaserver.domain.identity.Permission;
import metaserver.domain.lobby.Player;

/**
 * How players look, told to their rooms no more often than everybody can read it: nobody may miss such a change, so a
 * client that changed without end would throw out whoever reads slower.
 */
public final class Appearances {
  /** Beyond these one a second is told, the last. */
  private static final int AT_ONCE = 8;

  private final boolean unlimited;
  private final Map<Member, Spent> spent = new ConcurrentHashMap<>();

  /** @param unlimited whether every change is told at once */
  public Appearances(boolean unlimited) {
    this.unlimited = unlimited;
  }

  /** Shows somebody as he is from now on; to those who are in already maybe a little later. On the room's thread. */
  void show(Member member, Player shown) {
    if (member.player().equals(shown) || !member.room().holds(member)) return;
    if (unlimited || member.may(Permission.TALK_FREELY) || spent.computeIfAbsent(member, _ -> new Spent()).take()) {
      member.room().show(member, shown);
    } else {
      member.becomes(shown);
    }
  }

  /** Tells the rooms what was held back. Run every second, on any thread. */
  public void tellHeld() {
    spent.forEach((member, of) -> member.room().execute(() -> refill(member, of)));
  }

  private void refill(Member member, Spent of) {
    boolean here = member.room().holds(member);
    if (here && of.giveBack()) member.room().announce(new PlayerChanged(member.player()));
    if (!here || of.left == AT_ONCE) spent.remove(member);
  }

  /** What one may still change at once. Belongs to his room's thread. */
  private static final class Spent {
    private int left = AT_ONCE;
    private boolean holds;

    boolean take() {
      holds = left == 0;
      if (!holds) left--;
      return !holds;
    }

    /** Whether something waited for this and is told now. */
    boolean giveBack() {
      boolean held = holds;
      holds = false;
      if (!held) left++;
      return held;
    }
  }
}
