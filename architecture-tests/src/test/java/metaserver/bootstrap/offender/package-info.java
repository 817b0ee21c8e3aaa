/** Breaks rules on purpose. */
@NullMarked
package metaserver.bootstrap.offender;

import org.jspecify.annotations.NullMarked;
