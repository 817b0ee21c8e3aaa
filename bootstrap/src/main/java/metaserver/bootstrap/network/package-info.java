/** Wires the ports and what is spoken there. */
@NullMarked
package metaserver.bootstrap.network;

import org.jspecify.annotations.NullMarked;
