/** What was done, in PostgreSQL. */
@NullMarked
package metaserver.persistence.postgres.audit;

import org.jspecify.annotations.NullMarked;
