/** Wires logging in, and reads the accounts of a users file. */
@NullMarked
package metaserver.bootstrap.identity;

import org.jspecify.annotations.NullMarked;
