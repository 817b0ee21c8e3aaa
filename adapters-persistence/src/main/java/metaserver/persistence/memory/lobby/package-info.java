/** Rooms in memory, gone with the process. */
@NullMarked
package metaserver.persistence.memory.lobby;

import org.jspecify.annotations.NullMarked;
