/** Game clients for tests: plain sockets, blocking, with a deadline for every answer. */
@NullMarked
package metaserver.bootstrap.client;

import org.jspecify.annotations.NullMarked;
