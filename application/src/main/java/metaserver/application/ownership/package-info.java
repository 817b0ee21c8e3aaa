/** Which server owns a database, and keeps its games. */
@NullMarked
package metaserver.application.ownership;

import org.jspecify.annotations.NullMarked;
