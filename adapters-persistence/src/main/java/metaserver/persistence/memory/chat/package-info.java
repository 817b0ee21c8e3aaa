/** What was said, in memory. */
@NullMarked
package metaserver.persistence.memory.chat;

import org.jspecify.annotations.NullMarked;
