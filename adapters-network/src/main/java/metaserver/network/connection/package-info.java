/** The life of one connection: who speaks first, sealed or plain, which state it is in, and how it ends. */
@NullMarked
package metaserver.network.connection;

import org.jspecify.annotations.NullMarked;
