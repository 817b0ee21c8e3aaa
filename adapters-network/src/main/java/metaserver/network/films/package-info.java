/** Films of games, streamed by the host while he plays. */
@NullMarked
package metaserver.network.films;

import org.jspecify.annotations.NullMarked;
