/** Who a client is: the packets of the login connection. */
@NullMarked
package metaserver.network.identity;

import org.jspecify.annotations.NullMarked;
