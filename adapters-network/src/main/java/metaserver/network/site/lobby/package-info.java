/** The first page: who is on line and what is played, live; and the same for programs. */
@NullMarked
package metaserver.network.site.lobby;

import org.jspecify.annotations.NullMarked;
