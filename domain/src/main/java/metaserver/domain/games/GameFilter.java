package metaserver.domain.games;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.lobby.RoomId;

/**
 * Which games somebody looks for; what is empty may be anything.
 *
 * @param map its whole name; capital and small letters A to Z are the same
 * @param from the first moment of a start, {@code until} the first one too late
 */
public record GameFilter(
    Optional<RoomId> room, Optional<GameType> type, Optional<String> map,
    Optional<Instant> from, Optional<Instant> until) {
  public static final GameFilter ANY =
      new GameFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public GameFilter {
    map = map.map(GameFilter::fold);
  }

  public boolean fits(Game game) {
    return room.map(wanted -> game.room().equals(Optional.of(wanted))).orElse(true)
        && type.map(wanted -> game.type() == wanted).orElse(true)
        && map.map(fold(game.map())::equals).orElse(true)
        && from.map(first -> !game.startedAt().isBefore(first)).orElse(true)
        && until.map(game.startedAt()::isBefore).orElse(true);
  }

  /** What {@code lower} is in PostgreSQL's collation "C": every store must fold alike, in every locale. */
  private static String fold(String map) {
    StringBuilder folded = new StringBuilder(map);
    for (int i = 0; i < map.length(); i++) {
      char c = map.charAt(i);
      if (c >= 'A' && c <= 'Z') folded.setCharAt(i, (char) (c + 32));
    }
    return folded.toString();
  }
}
