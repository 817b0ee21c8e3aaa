/** What players say to a room and to one another. */
@NullMarked
package metaserver.network.chat;

import org.jspecify.annotations.NullMarked;
