package metaserver.application.lobby;

import metaserver.application.identity.Eviction;
import metaserver.application.identity.LiveSession;
import metaserver.application.identity.Presence;

/**
 * Ends what somebody does in a room by a browser: a game to which he listened along stays where it is. A guest's token
 * goes on as long as it would have. On any thread.
 */
public final class LeaveByBrowser {
  private final Presence presence;
  private final LeaveRoom leaveRoom;

  public LeaveByBrowser(Presence presence, LeaveRoom leaveRoom) {
    this.presence = presence;
    this.leaveRoom = leaveRoom;
  }

  public void leave(Member member, Seat browser) {
    LiveSession session = member.session();
    if (!member.seat().equals(browser)) {
      member.room().execute(() -> member.room().detach(member, browser));
    } else if (session.isOfBrowser() && session.player().isGuest()) {
      member.room().execute(() -> member.room().leave(member));
      session.left(member, session.session().expiresAt());
    } else if (session.isOfBrowser()) {
      presence.evict(session.token(), new Eviction.Moved());
    } else {
      leaveRoom.leave(member);
    }
  }
}
