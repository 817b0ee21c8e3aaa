/** Breaks rules on purpose. */
@NullMarked
package metaserver.persistence.passwords.offender;

import org.jspecify.annotations.NullMarked;
