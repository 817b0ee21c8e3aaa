/** Games that were played: what they were, who faced whom, how they ended. */
@NullMarked
package metaserver.domain.games;

import org.jspecify.annotations.NullMarked;
