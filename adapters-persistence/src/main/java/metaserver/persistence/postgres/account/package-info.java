/** What accounts have besides names and passwords, in PostgreSQL. */
@NullMarked
package metaserver.persistence.postgres.account;

import org.jspecify.annotations.NullMarked;
