package metaserver.network.games;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import metaserver.application.games.GameEvent.GameChanged;
import metaserver.application.games.GameEvent.GameListed;
import metaserver.application.games.GameEvent.GameRemoved;
import metaserver.application.games.GameEvent.GamesSeen;
import metaserver.application.games.ListedGame;
import metaserver.network.delivery.Wording.Sentence;

/** What happens to games, as packets. The game data are those of the host, byte by byte. */
public final class GamesWords {
  private static final int NO_LIMIT = -1;

  public static final List<Sentence<?>> SENTENCES = List.of(
      new Sentence<>(GameListed.class, false, (event, _) -> one(GameEntry.ADD, event.game(), event.at())),
      new Sentence<>(GameChanged.class, false, (event, _) -> one(GameEntry.CHANGE, event.game(), event.at())),
      new Sentence<>(GameRemoved.class, false, (event, _) -> one(GameEntry.DELETE, event.game(), event.at())),
      new Sentence<>(GamesSeen.class, false, (event, _) -> new GameList(added(event.games(), event.at()))));

  private GamesWords() {}

  private static GameList one(int verb, ListedGame game, Instant at) {
    return new GameList(List.of(entry(verb, game, at)));
  }

  static List<GameEntry> added(List<ListedGame> games, Instant at) {
    return games.stream().map(game -> entry(GameEntry.ADD, game, at)).toList();
  }

  private static GameEntry entry(int verb, ListedGame game, Instant at) {
    return new GameEntry(game.wireId(), game.said().address(), game.said().port(), verb, 0,
        game.clock().map(clock -> seconds(clock, at)).orElseGet(() -> beforeTheStart(game)), game.host().value(),
        new GameData(game.said().data()));
  }

  private static int seconds(ListedGame.Clock clock, Instant at) {
    return clock.remaining(at).map(Duration::toSeconds).map(Math::toIntExact).orElse(NO_LIMIT);
  }

  /** As each family's servers have always put it. */
  private static int beforeTheStart(ListedGame game) {
    return switch (game.family()) {
      case MYTH -> 0;
      case ALEPH_ONE -> NO_LIMIT;
    };
  }
}
