/** Announcements in memory. */
@NullMarked
package metaserver.persistence.memory.announcements;

import org.jspecify.annotations.NullMarked;
