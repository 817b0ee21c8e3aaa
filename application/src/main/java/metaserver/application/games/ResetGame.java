package metaserver.application.games;

import java.time.InstantSource;
import metaserver.application.flood.FloodControl;
import metaserver.application.lobby.Member;

/**
 * Lists a game as it was before its start, without its players, for its host to play again (packet 113). Nothing
 * happens without a game. On the room's thread.
 */
public final class ResetGame {
  private final GameBoards boards;
  private final FloodControl flood;
  private final InstantSource clock;

  public ResetGame(GameBoards boards, FloodControl flood, InstantSource clock) {
    this.boards = boards;
    this.flood = flood;
    this.clock = clock;
  }

  public void reset(Member host) {
    boards.hostedBy(host).ifPresent(game -> {
      boolean ran = game.isRunning();
      game.end(clock.instant());
      if (!ran) return;
      if (flood.letsChange(host)) boards.changed(game);
      else boards.hold(game);
    });
  }
}
