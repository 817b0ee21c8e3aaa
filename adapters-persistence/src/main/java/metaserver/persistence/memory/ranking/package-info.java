/** Players' figures in memory, gone with the process. */
@NullMarked
package metaserver.persistence.memory.ranking;

import org.jspecify.annotations.NullMarked;
