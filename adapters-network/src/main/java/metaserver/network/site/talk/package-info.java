/** Being in a room by a browser: who listens, what he hears and says, and the pages for it. */
@NullMarked
package metaserver.network.site.talk;

import org.jspecify.annotations.NullMarked;
