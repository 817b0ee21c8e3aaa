/** Whom accounts ignore, in memory, gone with the process. */
@NullMarked
package metaserver.persistence.memory.ignoring;

import org.jspecify.annotations.NullMarked;
