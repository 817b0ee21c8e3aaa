/** Breaks rules on purpose. */
@NullMarked
package metaserver.network.wire.offender;

import org.jspecify.annotations.NullMarked;
