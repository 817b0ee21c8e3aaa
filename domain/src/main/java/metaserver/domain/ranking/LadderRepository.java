package metaserver.domain.ranking;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.identity.UserId;

/**
 * The ladders as the last ranking pass left them. What one call answers is of one pass; before the first there is
 * nothing. Every method throws {@link metaserver.domain.store.StoreUnavailable} when the store is away.
 */
public interface LadderRepository {
  /**
   * Puts the players of the ranked total and of each kind of game in order: active ones first, then by public number,
   * then by games, each the higher the better, then the older account. Readers see the pass before until all of it is
   * there. Then accounts get the castes that follow, those on which somebody works at the moment last; the version of
   * an account whose caste changed grows. One pass waits for the other. If it throws, the pass before stands, or the
   * new one with some castes of the old; the next pass mends that.
   *
   * @throws LaddersInUse if somebody reads too long what the pass has to write over
   * @throws IllegalStateException within a transaction: a pass is several of them
   */
  LadderPass rank(PublicNumber order, CasteRule castes, Instant at);

  Optional<LadderPass> lastPass();

  /** The places behind {@code after}, which is 0 for the first page. */
  Optional<LadderPage> page(Ladder ladder, int after, int limit);

  /** A player's place and so many on each side; no places if he has none. */
  Optional<LadderPage> around(Ladder ladder, UserId user, int eachSide);

  /** Where a player is, by ladder; empty for somebody unknown, too. */
  Optional<PlayerPlaces> placesOf(UserId user);

  /** All of them at a glance, without their places. */
  Optional<LadderOverview> overview();
}
