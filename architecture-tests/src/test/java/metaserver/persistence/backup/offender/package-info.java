/** Breaks rules on purpose. */
@NullMarked
package metaserver.persistence.backup.offender;

import org.jspecify.annotations.NullMarked;
