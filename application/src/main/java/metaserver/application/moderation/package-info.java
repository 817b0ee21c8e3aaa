/** Banning and kicking: how staff does it, and how it reaches those on line. */
@NullMarked
package metaserver.application.moderation;

import org.jspecify.annotations.NullMarked;
