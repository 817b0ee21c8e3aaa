/** What operators want to know of a server and its database. */
@NullMarked
package metaserver.bootstrap.upkeep;

import org.jspecify.annotations.NullMarked;
