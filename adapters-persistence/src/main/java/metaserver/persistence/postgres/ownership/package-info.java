/** Who owns a PostgreSQL database. */
@NullMarked
package metaserver.persistence.postgres.ownership;

import org.jspecify.annotations.NullMarked;
