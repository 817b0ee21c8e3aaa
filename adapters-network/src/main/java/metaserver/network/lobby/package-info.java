/** Rooms and who is in them: the packets of entering, being and leaving. */
@NullMarked
package metaserver.network.lobby;

import org.jspecify.annotations.NullMarked;
