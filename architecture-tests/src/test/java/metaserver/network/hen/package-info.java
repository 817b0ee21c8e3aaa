/** Breaks rules on purpose. */
@NullMarked
package metaserver.network.hen;

import org.jspecify.annotations.NullMarked;
