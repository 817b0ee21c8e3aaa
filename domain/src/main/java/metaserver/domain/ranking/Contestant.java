package metaserver.domain.ranking;

import metaserver.domain.games.Place;
import metaserver.domain.identity.UserId;

/**
 * What one registered player did in a game, as far as it counts.
 *
 * @param side the same for those who won or lost together
 * @param place the side's
 * @param dropped whether he left before the end; the result is his side's all the same
 * @param damageGiven and {@code damageTaken} in points of units
 */
public record Contestant(UserId user, int side, Place place, boolean dropped, int damageGiven, int damageTaken) {}
