/** Framing, payload cipher, key agreement and codecs; knows no feature and no packet of one. */
@NullMarked
package metaserver.network.wire;

import org.jspecify.annotations.NullMarked;
