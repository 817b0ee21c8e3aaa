/** Wires what is done with what is kept of persons. */
@NullMarked
package metaserver.bootstrap.privacy;

import org.jspecify.annotations.NullMarked;
