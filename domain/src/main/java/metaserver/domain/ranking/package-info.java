/** What games are worth: each player's figures, and later points, positions and castes. */
@NullMarked
package metaserver.domain.ranking;

import org.jspecify.annotations.NullMarked;
