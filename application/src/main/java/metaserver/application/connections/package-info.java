/** Who is connected, logged in or not, as whoever watches over the server sees it. */
@NullMarked
package metaserver.application.connections;

import org.jspecify.annotations.NullMarked;
