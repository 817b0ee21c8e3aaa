@NullMarked
package metaserver.network;

import org.jspecify.annotations.NullMarked;
