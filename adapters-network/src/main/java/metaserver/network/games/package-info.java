/** Games that are hosted, looked for, played and reported. */
@NullMarked
package metaserver.network.games;

import org.jspecify.annotations.NullMarked;
