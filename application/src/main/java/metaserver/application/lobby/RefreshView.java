package metaserver.application.lobby;

import metaserver.application.lobby.LobbyEvent.FullView;

/**
 * Tells a player anew who and which games are there (packet 110); nothing to one who listens to nothing. On the room's
 * thread.
 */
public final class RefreshView {
  public void refresh(Member member) {
    if (member.isDeaf()) return;
    member.hear(new FullView(member.room().present()));
    member.room().games().view(member).forEach(member::hear);
  }
}
