/** Announcements in PostgreSQL. */
@NullMarked
package metaserver.persistence.postgres.announcements;

import org.jspecify.annotations.NullMarked;
