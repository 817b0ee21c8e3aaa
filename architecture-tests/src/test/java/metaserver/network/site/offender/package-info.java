/** Breaks rules on purpose. */
@NullMarked
package metaserver.network.site.offender;

import org.jspecify.annotations.NullMarked;
