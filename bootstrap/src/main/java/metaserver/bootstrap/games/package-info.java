/** Games and their settlement, put together. */
@NullMarked
package metaserver.bootstrap.games;

import org.jspecify.annotations.NullMarked;
