/** What a room hears, on its way to the sockets: encoded once, mixed once, written once a pass. */
@NullMarked
package metaserver.network.delivery;

import org.jspecify.annotations.NullMarked;
