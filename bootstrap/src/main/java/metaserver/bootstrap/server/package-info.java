/** The running server: what it consists of, when it does what, how it starts and stops. */
@NullMarked
package metaserver.bootstrap.server;

import org.jspecify.annotations.NullMarked;
