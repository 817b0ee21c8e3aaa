/** Breaks rules on purpose. */
@NullMarked
package metaserver.bootstrap.egg;

import org.jspecify.annotations.NullMarked;
