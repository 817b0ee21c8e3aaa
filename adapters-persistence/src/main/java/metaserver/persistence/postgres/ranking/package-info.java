/** Players' figures in PostgreSQL. */
@NullMarked
package metaserver.persistence.postgres.ranking;

import org.jspecify.annotations.NullMarked;
