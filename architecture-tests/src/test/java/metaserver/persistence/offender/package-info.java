/** Breaks rules on purpose. */
@NullMarked
package metaserver.persistence.offender;

import org.jspecify.annotations.NullMarked;
