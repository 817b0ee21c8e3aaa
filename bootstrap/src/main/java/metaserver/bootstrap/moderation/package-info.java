/** How bans and kicks are put together. */
@NullMarked
package metaserver.bootstrap.moderation;

import org.jspecify.annotations.NullMarked;
