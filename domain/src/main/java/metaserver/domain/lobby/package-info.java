/** Rooms: what they are, whom they admit, and what others see of who is in them. */
@NullMarked
package metaserver.domain.lobby;

import org.jspecify.annotations.NullMarked;
