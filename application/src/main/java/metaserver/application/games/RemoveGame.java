package metaserver.application.games;

import metaserver.application.lobby.Member;

/** Lists a game no more (packet 105). Nothing happens without one. On the room's thread. */
public final class RemoveGame {
  private final GameBoards boards;

  public RemoveGame(GameBoards boards) {
    this.boards = boards;
  }

  public void remove(Member host) {
    boards.hostedBy(host).ifPresent(boards::remove);
  }
}
