/** A PostgreSQL of the server's own: unpacked, created, started, watched and stopped below one data directory. */
@NullMarked
package metaserver.persistence.embedded;

import org.jspecify.annotations.NullMarked;
