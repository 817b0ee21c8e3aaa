package metaserver.application.games;

import java.time.InstantSource;
import metaserver.application.lobby.Member;

/**
 * Lists a game as it was before its start, without its players, for its host to play again (packet 113). Nothing
 * happens without a game. On the room's thread.
 */
public final class ResetGame {
  private final GameBoards boards;
  private final InstantSource clock;

  public ResetGame(GameBoards boards, InstantSource clock) {
    this.boards = boards;
    this.clock = clock;
  }

  public void reset(Member host) {
    boards.hostedBy(host).ifPresent(game -> {
      boolean ran = game.isRunning();
      game.end(clock.instant());
      if (ran) boards.changed(game);
    });
  }
}
