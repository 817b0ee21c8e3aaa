/** What the wire says of a player: looks, place, scores, and the search for one. */
@NullMarked
package metaserver.network.players;

import org.jspecify.annotations.NullMarked;
