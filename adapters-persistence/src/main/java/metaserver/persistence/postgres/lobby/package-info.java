/** Rooms in PostgreSQL. */
@NullMarked
package metaserver.persistence.postgres.lobby;

import org.jspecify.annotations.NullMarked;
