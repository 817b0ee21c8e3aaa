/**
 * What the repositories on PostgreSQL stand on: pool, transactions, migrations, type handlers, and how an outage looks.
 */
@NullMarked
package metaserver.persistence.postgres.platform;

import org.jspecify.annotations.NullMarked;
