/** What was said, in PostgreSQL. */
@NullMarked
package metaserver.persistence.postgres.chat;

import org.jspecify.annotations.NullMarked;
