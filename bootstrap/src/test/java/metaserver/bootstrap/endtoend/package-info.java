/** The started server as clients see it, over real sockets. */
@NullMarked
package metaserver.bootstrap.endtoend;

import org.jspecify.annotations.NullMarked;
