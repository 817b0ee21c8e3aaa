/** How announcements are put together. */
@NullMarked
package metaserver.bootstrap.announcements;

import org.jspecify.annotations.NullMarked;
