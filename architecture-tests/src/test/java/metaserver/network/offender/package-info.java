/** Breaks rules on purpose. */
@NullMarked
package metaserver.network.offender;

import org.jspecify.annotations.NullMarked;
