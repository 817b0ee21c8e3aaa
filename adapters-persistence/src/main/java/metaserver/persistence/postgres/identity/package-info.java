/** Accounts and sessions in PostgreSQL. */
@NullMarked
package metaserver.persistence.postgres.identity;

import org.jspecify.annotations.NullMarked;
