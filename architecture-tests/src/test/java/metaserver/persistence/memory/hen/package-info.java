/** Breaks rules on purpose. */
@NullMarked
package metaserver.persistence.memory.hen;

import org.jspecify.annotations.NullMarked;
