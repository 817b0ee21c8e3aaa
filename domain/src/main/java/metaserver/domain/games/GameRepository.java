package metaserver.domain.games;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomType;

/**
 * The games that were started. Every method throws {@link metaserver.domain.store.StoreUnavailable} when the store is
 * away.
 */
public interface GameRepository {
  Optional<Game> find(GameId id);

  /** The games of a room, newest first (start, then id), from the one that follows {@code after} on. */
  List<Game> inRoom(RoomId room, Optional<Game> after, int limit);

  /** The games that fit, newest first (start, then id), from the one that follows {@code after} on. */
  List<Game> search(GameFilter filter, Optional<Game> after, int limit);

  /** Those of these games that there are, in no order. */
  Collection<Game> findAll(Collection<GameId> ids);

  /** Which of these games fit. */
  Set<GameId> fitting(Collection<GameId> ids, GameFilter filter);

  /** Who takes part in a game, by id. */
  List<Participant> participants(GameId id);

  /**
   * Stores a game that started, under the next free number, and who takes part.
   *
   * @param wireId the number by which clients know it while it is listed
   * @param roomType of its room at the start
   */
  Game start(NewGame game, int wireId, RoomType roomType, Collection<Participant> participants);

  /** Stores a game of which nothing is known beside itself. */
  default Game add(NewGame game) {
    return start(game, 0, RoomType.UNRANKED, List.of());
  }

  /** These take part, too; who does already stays as he is. */
  void join(GameId id, Collection<Participant> late);

  /** Notes when a game left the list, be it settled by then or not; the first moment stays. */
  void close(GameId id, Instant at);

  /**
   * Marks running games of a former server as abandoned, and as out of the list since this moment if they were in it.
   * They still have no end: a report may come.
   */
  void abandon(Collection<GameId> games, Instant at);

  /**
   * Takes an account's words out of all games: what it was called as host and as participant, the names of its games
   * and of the teams that it led. Results stay, and so do the numbers of players.
   *
   * @param led the teams that it was captain of
   */
  void anonymise(UserId who, Nick neutral, Collection<Led> led);

  /** Every game without an end, with what is known for its settlement, by id. */
  List<Unsettled> unsettled();

  /**
   * Stores how a game ended: end, code, player count, teams, state, reason, summary, metadata. Wins only over the
   * version it was made from, so that nobody settles a game twice.
   *
   * @throws IllegalArgumentException for a running game
   */
  Completing complete(Game game);

  /**
   * A game that waits for its end.
   *
   * @param closedAt when it left the list, if it has
   * @param participants by id
   * @param reports by arrival, then sender
   */
  record Unsettled(
      Game game, int wireId, RoomType roomType, Optional<Instant> closedAt, List<Participant> participants,
      List<Report> reports) {
    public Unsettled {
      participants = List.copyOf(participants);
      reports = List.copyOf(reports);
    }
  }

  /** A team that somebody was captain of, by its number. */
  record Led(GameId game, int team) {}

  /** What became of an end. */
  sealed interface Completing {}

  /** The game with its new version. */
  record Completed(Game game) implements Completing {}

  /** Somebody changed it in the meantime, or it is gone: read again. */
  record Stale() implements Completing {}
}
