/** Breaks rules on purpose. */
@NullMarked
package metaserver.application.offender;

import org.jspecify.annotations.NullMarked;
