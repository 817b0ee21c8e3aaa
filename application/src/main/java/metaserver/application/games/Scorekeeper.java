package metaserver.application.games;

import metaserver.domain.games.Standings;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.text.Blob;

/** Keeps started games and what their players report, and settles them. Never blocks: any thread may call. */
public interface Scorekeeper {
  /** A game begins: it gets its row. */
  ScoreSheet open(StartedGame game);

  /**
   * A client says how a game ended (packet 112).
   *
   * @param wireId the game as the packet names it; the sender's last game counts if he has no part in that one
   * @param raw the packet's payload as it came
   */
  void report(PlayerId sender, int wireId, Blob raw, Standings standings);
}
