/** Breaks rules on purpose. */
@NullMarked
package metaserver.network.egg;

import org.jspecify.annotations.NullMarked;
