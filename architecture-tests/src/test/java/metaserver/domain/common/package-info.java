/** Breaks rules on purpose. */
@NullMarked
package metaserver.domain.common;

import org.jspecify.annotations.NullMarked;
