/** Whom players do not want to hear, and from whom they hide their games. */
@NullMarked
package metaserver.domain.ignoring;

import org.jspecify.annotations.NullMarked;
