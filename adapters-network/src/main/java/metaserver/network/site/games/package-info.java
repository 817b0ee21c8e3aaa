/** Pages of stored games: lists, and each with how it ended and what it changed. */
@NullMarked
package metaserver.network.site.games;

import org.jspecify.annotations.NullMarked;
