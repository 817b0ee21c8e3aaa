/** Breaks rules on purpose. */
@NullMarked
package metaserver.persistence.postgres.egg;

import org.jspecify.annotations.NullMarked;
