/** Breaks rules on purpose. */
@NullMarked
package metaserver.persistence.postgres.offender;

import org.jspecify.annotations.NullMarked;
