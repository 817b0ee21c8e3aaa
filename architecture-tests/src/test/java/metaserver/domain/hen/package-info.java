/** Breaks rules on purpose. */
@NullMarked
package metaserver.domain.hen;

import org.jspecify.annotations.NullMarked;
