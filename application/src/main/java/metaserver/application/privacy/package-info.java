/** What is kept of persons: given to them, taken away, and not kept for longer than it is needed. */
@NullMarked
package metaserver.application.privacy;

import org.jspecify.annotations.NullMarked;
