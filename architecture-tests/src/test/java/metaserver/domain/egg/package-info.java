/** Breaks rules on purpose. */
@NullMarked
package metaserver.domain.egg;

import org.jspecify.annotations.NullMarked;
