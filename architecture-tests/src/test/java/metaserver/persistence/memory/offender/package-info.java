/** Breaks rules on purpose. */
@NullMarked
package metaserver.persistence.memory.offender;

import org.jspecify.annotations.NullMarked;
