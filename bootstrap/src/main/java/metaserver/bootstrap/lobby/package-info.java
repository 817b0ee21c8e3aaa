/** Wires rooms and who is in them. */
@NullMarked
package metaserver.bootstrap.lobby;

import org.jspecify.annotations.NullMarked;
