/** The game protocol: which packets are said on which connection. */
@NullMarked
package metaserver.network;

import org.jspecify.annotations.NullMarked;
