/** Whom those on line ignore, and what that keeps from them. */
@NullMarked
package metaserver.application.ignoring;

import org.jspecify.annotations.NullMarked;
