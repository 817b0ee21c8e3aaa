/** Breaks rules on purpose. */
@NullMarked
package metaserver.persistence.embedded.offender;

import org.jspecify.annotations.NullMarked;
