/** Breaks rules on purpose. */
@NullMarked
package metaserver.application.egg;

import org.jspecify.annotations.NullMarked;
