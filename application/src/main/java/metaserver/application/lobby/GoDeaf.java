package metaserver.application.lobby;

import java.util.Optional;
import metaserver.domain.text.Blob;

/**
 * Stops or resumes what a player hears, as clients ask for while they play (packet 107); the others see him busy. On
 * the room's thread.
 */
public final class GoDeaf {
  private final Appearances appearances;

  public GoDeaf(Appearances appearances) {
    this.appearances = appearances;
  }

  /** @param gameSession what players of one Aleph One game have in common; empty if his client says no such thing */
  public void go(Member member, boolean deaf, Optional<Blob> gameSession) {
    member.deafen(deaf);
    member.plays(gameSession);
    appearances.show(member, member.player().busy(deaf));
    member.room().games().plays(member);
  }
}
