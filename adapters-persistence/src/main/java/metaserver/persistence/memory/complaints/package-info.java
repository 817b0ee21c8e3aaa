/** Reports by players and notes of staff, in memory. */
@NullMarked
package metaserver.persistence.memory.complaints;

import org.jspecify.annotations.NullMarked;
