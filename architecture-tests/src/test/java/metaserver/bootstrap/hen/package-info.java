/** Breaks rules on purpose. */
@NullMarked
package metaserver.bootstrap.hen;

import org.jspecify.annotations.NullMarked;
