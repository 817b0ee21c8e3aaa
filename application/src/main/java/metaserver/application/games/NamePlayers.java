package metaserver.application.games;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import metaserver.application.lobby.LiveRoom;
import metaserver.application.lobby.Member;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.PlayerId;

/**
 * Takes down who plays in a Myth host's game (packet 111): of the numbers he sends those who are in the room now. What
 * they are called then they are called in the report. On the room's thread.
 */
public final class NamePlayers {
  private final GameBoards boards;

  public NamePlayers(GameBoards boards) {
    this.boards = boards;
  }

  public void name(Member host, Collection<Integer> numbers) {
    if (host.player().family() != ClientFamily.MYTH) return;
    boards.hostedBy(host).ifPresent(game -> game.name(present(host.room(), numbers)));
  }

  private static List<Member> present(LiveRoom room, Collection<Integer> numbers) {
    return numbers.stream()
        .filter(number -> number > 0)
        .map(PlayerId::new)
        .map(room::find)
        .flatMap(Optional::stream)
        .filter(player -> player.player().family() == ClientFamily.MYTH)
        .toList();
  }
}
