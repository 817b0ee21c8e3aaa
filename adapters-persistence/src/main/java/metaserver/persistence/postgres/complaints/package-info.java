/** Reports by players and notes of staff, in PostgreSQL. */
@NullMarked
package metaserver.persistence.postgres.complaints;

import org.jspecify.annotations.NullMarked;
