/** Backups of the database, and ways back from them: dumps, base backups, moments in time, another PostgreSQL. */
@NullMarked
package metaserver.persistence.backup;

import org.jspecify.annotations.NullMarked;
