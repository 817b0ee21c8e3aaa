/** What was done, in memory. */
@NullMarked
package metaserver.persistence.memory.audit;

import org.jspecify.annotations.NullMarked;
