/** Bans in memory. */
@NullMarked
package metaserver.persistence.memory.moderation;

import org.jspecify.annotations.NullMarked;
