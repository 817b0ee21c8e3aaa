/** Pages of players: the search, and each with what he reached. */
@NullMarked
package metaserver.network.site.players;

import org.jspecify.annotations.NullMarked;
