/** Keeping what is said in rooms, for as long as each room's lines are kept. */
@NullMarked
package metaserver.application.chatlog;

import org.jspecify.annotations.NullMarked;
