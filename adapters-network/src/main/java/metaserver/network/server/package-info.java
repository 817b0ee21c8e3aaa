/** Ports, threads and the Netty that serves them. */
@NullMarked
package metaserver.network.server;

import org.jspecify.annotations.NullMarked;
