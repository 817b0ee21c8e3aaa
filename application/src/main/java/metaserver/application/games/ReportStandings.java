package metaserver.application.games;

import metaserver.application.lobby.Member;
import metaserver.domain.games.Standings;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.text.Blob;

/** Hands in how a Myth client saw its game end (packet 112). On the room's thread. */
public final class ReportStandings {
  private final Scorekeeper scorekeeper;

  public ReportStandings(Scorekeeper scorekeeper) {
    this.scorekeeper = scorekeeper;
  }

  /** @param raw the packet's payload as it came */
  public void report(Member sender, int wireId, Blob raw, Standings standings) {
    if (sender.player().family() != ClientFamily.MYTH) return;
    scorekeeper.report(sender.player().id(), wireId, raw, standings);
  }
}
