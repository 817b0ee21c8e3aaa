/** Saying something to a room or to one player in it. */
@NullMarked
package metaserver.application.chat;

import org.jspecify.annotations.NullMarked;
