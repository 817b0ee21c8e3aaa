/** What is kept: on PostgreSQL or in memory. */
@NullMarked
package metaserver.persistence;

import org.jspecify.annotations.NullMarked;
