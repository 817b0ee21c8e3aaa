/** What is said by HTTP: to programs that watch the server, never to players. */
@NullMarked
package metaserver.network.http;

import org.jspecify.annotations.NullMarked;
