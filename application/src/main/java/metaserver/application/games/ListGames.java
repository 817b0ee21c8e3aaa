package metaserver.application.games;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import metaserver.application.chat.Command;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.Member;
import metaserver.domain.games.GameTerms;

/** Tells a player which games are listed in his room, a line for each. On the room's thread. */
public final class ListGames {
  private static final int MOST_LINES = 20;

  private final GameBoards boards;
  private final InstantSource clock;

  public ListGames(GameBoards boards, InstantSource clock) {
    this.boards = boards;
    this.clock = clock;
  }

  public Command command() {
    return Command.of("games", "", "Lists the games in this room.", call -> list(call.caller()));
  }

  void list(Member reader) {
    List<ListedGame> games = boards.seenBy(reader);
    Instant now = clock.instant();
    if (games.isEmpty()) reader.hear(new ServerLine("No game is listed in this room."));
    games.stream().limit(MOST_LINES).forEach(game -> reader.hear(new ServerLine(line(game, now))));
    if (games.size() > MOST_LINES) reader.hear(new ServerLine("And " + (games.size() - MOST_LINES) + " more."));
  }

  private static String line(ListedGame game, Instant now) {
    GameTerms terms = game.said().terms();
    return "%s|p: %d/%d players, host %s|p, %s".formatted(terms.name(), terms.playerCount(), terms.maxPlayers(),
        game.hostNick(), game.clock().map(clock -> elapsed(clock.startedAt(), now)).orElse("not started"));
  }

  private static String elapsed(Instant from, Instant now) {
    Duration since = Duration.between(from, now);
    return "%d:%02d:%02d".formatted(since.toHours(), since.toMinutesPart(), since.toSecondsPart());
  }
}
