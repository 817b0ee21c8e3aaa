/** Games in PostgreSQL. */
@NullMarked
package metaserver.persistence.postgres.games;

import org.jspecify.annotations.NullMarked;
