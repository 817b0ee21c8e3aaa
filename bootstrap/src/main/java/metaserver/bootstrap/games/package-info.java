/** Wires games: how they are listed, who keeps the score, how they are settled. */
@NullMarked
package metaserver.bootstrap.games;

import org.jspecify.annotations.NullMarked;
