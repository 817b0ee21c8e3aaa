/** Whom accounts ignore, in PostgreSQL. */
@NullMarked
package metaserver.persistence.postgres.ignoring;

import org.jspecify.annotations.NullMarked;
