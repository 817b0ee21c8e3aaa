package metaserver.application.lobby;

import metaserver.application.lobby.LobbyEvent.FullView;

/** Tells a player anew who is there (packet 110); nothing to one who listens to nothing. On the room's thread. */
public final class RefreshView {
  public void refresh(Member member) {
    if (!member.isDeaf()) member.hear(new FullView(member.room().present()));
  }
}
