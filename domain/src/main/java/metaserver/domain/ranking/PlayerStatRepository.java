package metaserver.domain.ranking;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameRepository.Led;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.UserId;

/**
 * The figures of all games. Every method throws {@link metaserver.domain.store.StoreUnavailable} when the store is
 * away.
 */
public interface PlayerStatRepository {
  /** Stores all of them, or none if a registered user would have two for one game. */
  Adding addAll(Collection<PlayerStat> stats);

  /** A game's figures in the order in which they were stored. */
  List<PlayerStat> ofGame(GameId game);

  /** A user's figures, newest first (time, then game), from the one that follows {@code after} on. */
  List<PlayerStat> ofUser(UserId user, Optional<PlayerStat> after, int limit);

  /** What all of a user's figures add up to. */
  CareerTotals totals(UserId user);

  /** Changes the scores of figures that are there. */
  void rescore(Collection<Score> scores);

  /**
   * Calls a user otherwise in all his figures.
   *
   * @return the teams that he was captain of in games where he was called something else
   */
  List<Led> rename(UserId user, Nick neutral);

  /** What a game is worth to a user, after all. */
  record Score(GameId game, UserId user, int score) {}

  /** What became of new figures. */
  sealed interface Adding {}

  /** All of them are stored. */
  record Added() implements Adding {}

  /** One of the users has figures for that game; none was stored. */
  record AlreadyCounted() implements Adding {}
}
