/** What PostgreSQL keeps of persons. */
@NullMarked
package metaserver.persistence.postgres.privacy;

import org.jspecify.annotations.NullMarked;
