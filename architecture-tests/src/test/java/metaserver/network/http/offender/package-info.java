/** Breaks rules on purpose. */
@NullMarked
package metaserver.network.http.offender;

import org.jspecify.annotations.NullMarked;
