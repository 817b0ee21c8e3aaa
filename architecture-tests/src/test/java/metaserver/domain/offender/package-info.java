/** Breaks rules on purpose. */
@NullMarked
package metaserver.domain.offender;

import org.jspecify.annotations.NullMarked;
