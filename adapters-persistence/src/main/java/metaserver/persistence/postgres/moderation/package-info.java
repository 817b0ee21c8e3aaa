/** Bans in PostgreSQL. */
@NullMarked
package metaserver.persistence.postgres.moderation;

import org.jspecify.annotations.NullMarked;
