package metaserver.application.lobby;

import java.time.InstantSource;
import metaserver.domain.identity.SessionLife;

/** Ends a stay, by a word or by a broken line; the token opens rooms a little longer. On any thread. */
public final class LeaveRoom {
  private final SessionLife life;
  private final InstantSource clock;

  public LeaveRoom(SessionLife life, InstantSource clock) {
    this.life = life;
    this.clock = clock;
  }

  public void leave(Member member) {
    member.room().execute(() -> member.room().leave(member));
    member.session().left(member, life.endAfterRoom(clock.instant()));
  }
}
