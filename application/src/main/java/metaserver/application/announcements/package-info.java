/** How staff lets the server speak to players, and how that reaches them. */
@NullMarked
package metaserver.application.announcements;

import org.jspecify.annotations.NullMarked;
