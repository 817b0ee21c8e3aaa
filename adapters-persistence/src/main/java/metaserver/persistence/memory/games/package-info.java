/** Games in memory, gone with the process. */
@NullMarked
package metaserver.persistence.memory.games;

import org.jspecify.annotations.NullMarked;
