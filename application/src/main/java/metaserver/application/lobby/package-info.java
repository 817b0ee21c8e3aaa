/** Rooms that are open: who enters, leaves and changes, and who hears of it. */
@NullMarked
package metaserver.application.lobby;

import org.jspecify.annotations.NullMarked;
