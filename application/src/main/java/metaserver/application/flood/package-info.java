/** What keeps one player from drowning all others. */
@NullMarked
package metaserver.application.flood;

import org.jspecify.annotations.NullMarked;
