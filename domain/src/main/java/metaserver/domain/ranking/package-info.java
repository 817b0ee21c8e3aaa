/** What games are worth: each player's figures of each game. */
@NullMarked
package metaserver.domain.ranking;

import org.jspecify.annotations.NullMarked;
