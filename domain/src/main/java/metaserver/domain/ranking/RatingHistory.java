package metaserver.domain.ranking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metaserver.domain.games.GameId;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;

/**
 * Every game that ever counted, in the order in which they were rated, and the balances with which imported players
 * began. Every method throws {@link metaserver.domain.store.StoreUnavailable} when the store is away.
 */
public interface RatingHistory {
  /** Until the transaction around it ends, nobody rewrites the history; others may go on writing it. */
  void keepOpen();

  /** Until the transaction around it ends, nobody else writes the history. Waits for those who do. */
  void close();

  /** Stores a game under the next number. Numbers grow with every game that has a player in common with this one. */
  Entry add(RatedGame game);

  Optional<Entry> find(GameId game);

  /** The games that were not voided, by number, from the first above {@code number} on. */
  List<Entry> after(long number, int limit);

  /**
   * What a player's games changed for him on a ladder, newest first, from the one rated before {@code number} on;
   * {@link Long#MAX_VALUE} begins with the newest. Games that were voided are among them, and say so: a line of what
   * he was worth leaves them out, a list of his games explains by them why the others were rated again.
   */
  List<Step> ofPlayer(UserId user, Ladder ladder, long number, int limit);

  /** The games that both played on {@link Ladder#RANKED}, without those that were voided. */
  HeadToHead headToHead(UserId one, UserId other);

  /** Replaces what the games changed; contestants, ladders and rules stay. */
  void rewrite(Collection<Entry> games);

  /** Notes that a game counts no longer. What it changed stays readable. */
  void markVoid(long number, Voiding voiding);

  /** The opening balances of these players, as far as there are any. */
  List<Standing> openings(Collection<UserId> users, Set<Ladder> ladders);

  /** Stores opening balances, one for a player and ladder. They are no standings yet. */
  void open(Collection<Standing> balances);

  /**
   * A game in its place.
   *
   * @param number of the rating, not of the game
   */
  record Entry(long number, RatedGame game, Optional<Voiding> voided) {}

  /**
   * What one game changed for one player, in its place.
   *
   * @param number of the rating
   * @param startedAt when the game began; games are rated in the order in which they settle, which may be another
   */
  record Step(long number, GameId game, Instant startedAt, Optional<Voiding> voided, RatingChange change) {}

  /** Calls an account that voided games by another name. */
  void rename(UserId staff, Username name);
}
