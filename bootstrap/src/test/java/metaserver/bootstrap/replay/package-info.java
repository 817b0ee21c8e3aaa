/** Recorded sessions of a real Aleph One client, said again to this server. */
@NullMarked
package metaserver.bootstrap.replay;

import org.jspecify.annotations.NullMarked;
